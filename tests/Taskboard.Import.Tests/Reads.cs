using Taskboard.Domain.Plans;
using Taskboard.Import.Documents;
using Taskboard.Shared;

namespace Taskboard.Import.Tests;

/// <summary>Reads plans for the tests.</summary>
internal static class Reads
{
    public static PlanDraft Text(string text, int? year = null) => PlanReader.Read(TextDocument.FromText(text, "plan.txt"), new ReadOptions(year));

    public static PlanDraft Own(string name) => File(Path.Combine(AppContext.BaseDirectory, "Plans", name + ".txt"));

    public static PlanDraft Real(string name) => File(SharedFolder.Of("plans", name + ".txt"));

    /// <summary>A plan with a head and these lines as its second section.</summary>
    public static PlanDraft Section(string lines, int year = 2024) => Text($"""
        KẾ HOẠCH
        Công tác đối ngoại năm {year}

        I. MỤC ĐÍCH, YÊU CẦU

        - Tăng cường hợp tác.

        II. NỘI DUNG

        {lines}
        """);

    private static PlanDraft File(string path) =>
        Assert.IsType<ImportOutcome.Drafted>(PlanImport.Read(System.IO.File.ReadAllBytes(path), Path.GetFileName(path), new ReadOptions())).Draft;
}
