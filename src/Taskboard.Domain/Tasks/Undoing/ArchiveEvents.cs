namespace Taskboard.Domain.Tasks;

/// <summary>The task was put away: it is on no board and in no list, and can be brought back.</summary>
public sealed record TaskArchived : TaskEvent
{
    /// <summary>The day, who, and why.</summary>
    public required ArchiveMark Mark { get; init; }
}

/// <summary>The task was brought back, as it was put away.</summary>
public sealed record TaskRestored : TaskEvent
{
    /// <summary>The day of it in Vietnam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why; may be null.</summary>
    public string? Reason { get; init; }
}
