using System.Text;
using Taskboard.Domain.Plans;
using Taskboard.Import.Documents;
using Taskboard.Import.Samples;
using Taskboard.Shared;

namespace Taskboard.Import.Tests.Documents;

/// <summary>The same plan as text, as Word saves it, as a web page and as a workbook gives the same tasks.</summary>
public class SameTasksTests
{
    public static TheoryData<string> Real => ["000_7612d78d730c2c20", "001_5614c7ab927c5550", "002_b2ad697660e6c2b4", "003_858092a44f893342", "004_9831e17907a108e5"];

    public static TheoryData<string> Own => ["huyen-muong-sang-2023", "tinh-uy-hoang-son-2022", "tinh-thanh-binh-2026"];

    [SharedTheory]
    [MemberData(nameof(Real))]
    public void A_real_plan_gives_the_same_tasks_in_every_format(string name) => Same(File.ReadAllText(SharedFolder.Of("plans", name + ".txt")));

    [Theory]
    [MemberData(nameof(Own))]
    public void A_plan_of_our_own_gives_the_same_tasks_in_every_format(string name) =>
        Same(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Plans", name + ".txt")));

    [Fact]
    public void The_sample_gives_the_same_tasks_in_every_format() => Same(SamplePlan.Text(new DateOnly(2026, 3, 5)));

    private static void Same(string text)
    {
        var expected = Told(PlanReader.Read(TextDocument.FromText(text, "plan"), new ReadOptions()));
        Assert.NotEmpty(expected);

        Compare("docx", expected, PlanAsWord.File(text));
        Compare("html", expected, Encoding.UTF8.GetBytes(PlanAsPage.Html(text)));
        Compare("xlsx", expected, PlanAsSheets.File(text));
    }

    private static void Compare(string format, string[] expected, byte[] file)
    {
        var told = Told(Read(file));
        foreach (var (wanted, got) in expected.Zip(told))
            Assert.True(wanted == got, $"{format}:\n{wanted}\n{got}");
        Assert.Equal(expected.Length, told.Length);
    }

    private static PlanDraft Read(byte[] bytes) => Assert.IsType<ImportOutcome.Drafted>(PlanImport.Read(bytes, "plan", new ReadOptions())).Draft;

    /// <summary>Each task in one line, without where it stands in the file; the head of the plan first.</summary>
    private static string[] Told(PlanDraft draft) =>
    [
        string.Join(" | ", draft.Number, draft.Title, draft.Issuer, draft.Issued, draft.Year, draft.From, draft.To),
        .. draft.Tasks.Select(task => string.Join(
            " | ",
            task.Title, task.Kind, All(task.Lead), All(task.Coordinating), All(task.Requested), task.Timing, task.From, task.To, task.EffectiveTo, task.Certainty, task.Recurrence,
            task.Section, All(task.Recipients), task.RecipientCount, task.Leader, task.Members, task.People, task.Days, task.Funding, task.Content, task.Partner, task.Country)),
    ];

    private static string All(IEnumerable<string> names) => string.Join(" + ", names);
}
