using System.Collections.Immutable;
using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Pages.Import;

/// <summary>The fields in which one proposed task is corrected, as typed.</summary>
public sealed record DraftTaskFields
{
    private const int LongestText = 20_000;

    /// <summary>A mark of the task as the reviewer saw it: another one is refused, so that two reviewers do not undo each other.</summary>
    public string Seen { get; init; } = "";

    /// <summary>The line that a new task is made from; empty where there is none.</summary>
    public string Line { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string Title { get; init; } = "";

    /// <summary>Id of the kind.</summary>
    public string Kind { get; init; } = TaskKind.Other.Id();

    /// <summary>Lead units, one a line.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Coordinating units, one a line.</summary>
    public string Coordinating { get; init; } = "";

    /// <summary>The plan's words about time.</summary>
    public string Timing { get; init; } = "";

    /// <summary>First day, as typed: 15/11/2024 or ISO.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day, as typed: 15/11/2024 or ISO.</summary>
    public string To { get; init; } = "";

    /// <summary>Recipients, one a line.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>Who leads or signs.</summary>
    public string Leader { get; init; } = "";

    /// <summary>How many people.</summary>
    public string People { get; init; } = "";

    /// <summary>How many days.</summary>
    public string Days { get; init; } = "";

    /// <summary>Source of the money.</summary>
    public string Funding { get; init; } = "";

    /// <summary>What the work consists of.</summary>
    public string Content { get; init; } = "";

    /// <summary>The fields of a task.</summary>
    public static DraftTaskFields Of(TaskDraft task) => new()
    {
        Seen = DraftMark.Of(task),
        Title = task.Title,
        Kind = task.Kind.Id(),
        Lead = string.Join('\n', task.Lead),
        Coordinating = string.Join('\n', task.Coordinating),
        Timing = task.Timing ?? "",
        From = Iso(task.From),
        To = Iso(task.To),
        Recipients = string.Join('\n', task.Recipients),
        Leader = task.Leader ?? "",
        People = task.People?.Text ?? "",
        Days = task.Days?.Text ?? "",
        Funding = task.Funding ?? "",
        Content = task.Content ?? "",
    };

    /// <summary>The fields of a form.</summary>
    public static DraftTaskFields Read(IFormCollection form)
    {
        return new()
        {
            Seen = form["seen"].ToString(),
            Line = form["line"].ToString(),
            Title = OneLine("title"),
            Kind = form["kind"].ToString(),
            Lead = Text("lead"),
            Coordinating = Text("coordinating"),
            Timing = OneLine("timing"),
            From = OneLine("from"),
            To = OneLine("to"),
            Recipients = Text("recipients"),
            Leader = OneLine("leader"),
            People = OneLine("people"),
            Days = OneLine("days"),
            Funding = OneLine("funding"),
            Content = Text("content"),
        };

        string Text(string name) => VietnameseText.Nfc(form[name].ToString().ReplaceLineEndings("\n").Trim());
        string OneLine(string name) => VietnameseText.Nfc(form[name].ToString().ReplaceLineEndings(" ").Trim());
    }

    /// <summary>The task with these fields; null, and the field at fault, where they cannot be taken.</summary>
    public TaskDraft? Apply(TaskDraft task, PlanDraft plan, OfficialCalendar calendar, out string? fault)
    {
        var (from, to, kind) = (default(DateOnly?), default(DateOnly?), TaskKind.Other);
        fault = Title.Length is 0 or > TaskDetails.TitleLimit ? "title"
            : !TaskKinds.TryParse(Kind, out kind) ? "kind"
            : !TryDay(From, out from) ? "no-day-from"
            : !TryDay(To, out to) ? "no-day-to"
            : from is { } first && to is { } last && last < first ? "to"
            : Timing.Length > TaskDetails.TitleLimit ? "timing"
            : Leader.Length > TaskDetails.TitleLimit ? "leader"
            : Content.Length > LongestText ? "content"
            : Funding.Length > LongestText ? "funding"
            : null;
        if (fault is not null)
            return null;

        var next = task with
        {
            Title = Title,
            Kind = kind,
            Lead = Lines(Lead),
            Coordinating = Lines(Coordinating),
            Recipients = Lines(Recipients),
            Leader = OrNull(Leader),
            People = Amount(People, task.People),
            Days = Amount(Days, task.Days),
            Funding = OrNull(Funding),
            Content = OrNull(Content),
            Timing = OrNull(Timing),
        };
        if (from != task.From || to != task.To)
            next = DraftTiming.ByHand(next, from, to, calendar);
        else if (next.Timing != task.Timing)
            next = DraftTiming.ByWords(next, plan, calendar);
        // a person has looked at it: what was uncertain is settled
        return next with { Doubts = [] };
    }

    private static DraftAmount? Amount(string text, DraftAmount? before) =>
        text.Length == 0 ? null
        : text == before?.Text ? before
        : new(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, text);

    private static ImmutableArray<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static bool TryDay(string text, out DateOnly? day)
    {
        day = DayField.Read(text);
        return !DayField.IsWrong(text);
    }
}
