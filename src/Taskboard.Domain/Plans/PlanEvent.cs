using System.Text.Json.Serialization;

namespace Taskboard.Domain.Plans;

/// <summary>What happened to a plan. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlanAccepted), "plan.accepted")]
[JsonDerivedType(typeof(OrdinalTaken), "plan.ordinal-taken")]
[JsonDerivedType(typeof(PlanAmended), "plan.amended")]
[JsonDerivedType(typeof(PlanLimitChanged), "plan.limit-changed")]
public abstract record PlanEvent;

/// <summary>A coordinator accepted a draft, or the year's collection of work outside plans was opened.</summary>
public sealed record PlanAccepted : PlanEvent
{
    /// <summary>The plan's id.</summary>
    public required string PlanId { get; init; }

    /// <summary>First half of its tasks' codes.</summary>
    public required string Code { get; init; }

    /// <summary>Its number; null in a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>When: ISO, a day or only a month.</summary>
    public string? Issued { get; init; }

    /// <summary>The year it is for.</summary>
    public required int Year { get; init; }

    /// <summary>First day of its period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of its period.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many tasks were accepted with it.</summary>
    public required int Tasks { get; init; }

    /// <summary>The document's file name; null when there was none.</summary>
    public string? FileName { get; init; }

    /// <summary>The document's lines, as they were read; null when there was no document.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>True for the year's collection of work that no plan named.</summary>
    public bool OutsidePlans { get; init; }
}

/// <summary>A number was given to a task that came later.</summary>
public sealed record OrdinalTaken : PlanEvent
{
    /// <summary>The number.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The task that has it.</summary>
    public required string TaskId { get; init; }
}

/// <summary>A document that amends the plan was applied, as a whole or in part.</summary>
public sealed record PlanAmended : PlanEvent
{
    /// <summary>The document.</summary>
    public required PlanAmendment Document { get; init; }

    /// <summary>The draft that it was read into.</summary>
    public required string DraftId { get; init; }

    /// <summary>Tasks that it added, in the order of their numbers.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>Tasks that were to be changed.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Tasks that were to be stopped.</summary>
    public IReadOnlyList<string> Stopped { get; init; } = [];

    /// <summary>The highest task number given out after it.</summary>
    public required int LastOrdinal { get; init; }

    /// <summary>The document's file name; null when there was none.</summary>
    public string? FileName { get; init; }

    /// <summary>The document's lines, as they were read; null when there was no document, or they stand in an earlier event.</summary>
    public IReadOnlyList<string>? Lines { get; init; }
}

/// <summary>The plan was limited to the units concerned and the leaders, or opened to everyone again.</summary>
public sealed record PlanLimitChanged : PlanEvent
{
    /// <summary>Ids of the units that may know of it from now on; null when everyone may.</summary>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
