using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Demo;

namespace Taskboard.Browser.Tests;

/// <summary>Lines of a plan that tests put on the board.</summary>
internal static class Drafts
{
    /// <summary>A task of the simplest kind: started, reported finished with a day and a result, confirmed.</summary>
    public static TaskDraft Other(string title, string lead = DemoUnits.ForeignAffairs, params string[] coordinating) => new()
    {
        Title = title,
        Kind = TaskKind.Other,
        Lead = [lead],
        Coordinating = [.. coordinating],
        Lines = new LineRange(12, 14),
        Words = $"{title}. Cơ quan chủ trì: {lead}.",
    };

    /// <summary>A letter of congratulation that the Chair signs, to be sent within two months.</summary>
    public static TaskDraft Letter(string title, DateOnly today) => Other(title) with
    {
        Kind = TaskKind.Letter,
        Recipients = ["Đại sứ quán Lào"],
        Country = "Lào",
        Leader = "Chủ tịch UBND tỉnh",
        From = today.AddDays(40),
        To = today.AddDays(60),
        Certainty = "window",
    };

    /// <summary>A task of a kind, within two months.</summary>
    public static TaskDraft Of(TaskKind kind, string title, DateOnly today, string lead = DemoUnits.ForeignAffairs) =>
        Letter(title, today) with { Kind = kind, Lead = [lead], Words = title };
}
