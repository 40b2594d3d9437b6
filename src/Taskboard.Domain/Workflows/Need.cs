using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Workflows;

/// <summary>What a transition demands before it may be taken.</summary>
public abstract record Need;

/// <summary>A field that the user gives with the move (a number, a date, a reason).</summary>
/// <param name="Id">Stable id, stored in events, e.g. <c>documentNumber</c>.</param>
/// <param name="Label">Label on the screen.</param>
/// <param name="Type">What may be entered.</param>
/// <param name="Required">False when it may stay empty.</param>
public sealed record FieldNeed(string Id, LocalName Label, FieldType Type, bool Required = true) : Need
{
    /// <summary>The values to choose from, for <see cref="FieldType.Choice"/>: id and name.</summary>
    public IReadOnlyList<(string Id, LocalName Name)> Choices { get; init; } = [];

    /// <summary>True for the day of something done: it must not lie in the future.</summary>
    public bool HasHappened { get; init; }

    /// <summary>Id of the date field, of this move or an earlier one, before which this date must not lie.</summary>
    public string? NotBefore { get; init; }

    /// <summary>The largest number allowed; null for any. Provinces cap delegations differently.</summary>
    public int? Most { get; init; }

    /// <summary>True for a paper that has no number of its own, such as a draft or a translation: it is handed in as a file.</summary>
    public bool AsFile { get; init; }

    /// <summary>Key of the setting that overrides <see cref="Most"/>.</summary>
    public string? Setting { get; init; }
}

/// <summary>Every part of the task must be reported, accepted where it has to be, or waived.</summary>
/// <param name="Template">Id of the template whose parts count; null for all.</param>
public sealed record PartsNeed(string? Template = null) : Need
{
    /// <summary>True for a part that still stands in the way.</summary>
    public bool IsOwed(Part part) => part.IsOpen && (Template is null || part.Template == Template);
}

/// <summary>The parent task must stand in one of these states: single cards wait for their printed batch.</summary>
/// <param name="States">Ids of states of the parent's workflow that let the child go on.</param>
public sealed record ParentNeed(IReadOnlyList<string> States) : Need;

/// <summary>Something must be known about the task itself before it goes on.</summary>
/// <param name="Detail">What must be filled in.</param>
public sealed record DetailNeed(TaskDetail Detail) : Need;

/// <summary>The total of an estimate must be the sum of its lines; each line ends in its amount.</summary>
/// <param name="Total">Id of the field with the total.</param>
/// <param name="Lines">Id of the field with the lines.</param>
public sealed record SumNeed(string Total, string Lines) : Need;

/// <summary>A day before the task's window opens is entered only with the reason why: a letter goes out within its window.</summary>
/// <param name="Field">Id of the field with the day.</param>
/// <param name="Reason">Id of the field with the reason.</param>
public sealed record WindowNeed(string Field, string Reason) : Need;

/// <summary>An amount must not exceed another: a gift costs no more than the norm.</summary>
/// <param name="Field">Id of the field with the amount.</param>
/// <param name="Limit">Id of the field with the limit.</param>
public sealed record LimitNeed(string Field, string Limit) : Need;
