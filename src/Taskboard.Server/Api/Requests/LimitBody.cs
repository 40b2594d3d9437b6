namespace Taskboard.Server.Api;

/// <summary>Whether a task is limited to its units and the leaders.</summary>
public sealed record LimitBody
{
    /// <summary>True to limit it, false to open it.</summary>
    public bool? Limited { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
