namespace Taskboard.Domain.Tasks;

/// <summary>Rà soát: somebody looked at a task without a deadline and found it still open.</summary>
public sealed record TaskReviewed : TaskEvent
{
    /// <summary>The day of it in Vietnam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was found.</summary>
    public required string Note { get; init; }
}

/// <summary>Say that a task without a deadline was looked at and is still open.</summary>
/// <param name="Note">What was found; must not be empty.</param>
public sealed record ReviewIt(string Note) : TaskCommand;
