namespace Taskboard.Domain.Tasks;

/// <summary>The task was limited to its units and the leaders, or opened to everyone again.</summary>
public sealed record LimitChanged : TaskEvent
{
    /// <summary>True when from now on only its units and the leaders may know of it.</summary>
    public required bool Limited { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
