namespace Taskboard.Domain.Tasks;

/// <summary>The last move was taken back: the task stands where it stood before, and the move stays on record.</summary>
public sealed record MoveTakenBack : TaskEvent
{
    /// <summary>The version that the move had brought.</summary>
    public required long MoveVersion { get; init; }

    /// <summary>The action that was taken back.</summary>
    public required string Action { get; init; }

    /// <summary>The state it leaves.</summary>
    public required string From { get; init; }

    /// <summary>The state in which it stands again.</summary>
    public required string To { get; init; }

    /// <summary>The day since which it counts as standing there, as before the move.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The state before a suspension, where it is on hold again.</summary>
    public string? SuspendedFrom { get; init; }

    /// <summary>Fields that have their earlier value again.</summary>
    public IReadOnlyDictionary<string, string> Restores { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields that had no value before.</summary>
    public IReadOnlyList<string> Clears { get; init; } = [];

    /// <summary>How the deadline had been met before; null where it had not.</summary>
    public DeadlineMark? Deadline { get; init; }

    /// <summary>The day of it in Vietnam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why; null where its author took it back at once.</summary>
    public string? Reason { get; init; }
}
