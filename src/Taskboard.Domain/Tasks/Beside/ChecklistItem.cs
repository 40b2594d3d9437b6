using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tasks;

/// <summary>A small thing to be done on the way, as the people at work note it for themselves. What a unit owes by the procedure is a <see cref="Part"/>.</summary>
public sealed record ChecklistItem
{
    /// <summary>Its number within the task, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>Who does it; null where it is not said.</summary>
    public UnitRef? Unit { get; init; }

    /// <summary>By when; null where it is open.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day on which it was done; null while it is not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Name of the person who said so.</summary>
    public string? DoneBy { get; init; }

    /// <summary>True when it is done.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsDone => DoneOn is not null;
}
