namespace Taskboard.Server.Api;

/// <summary>Which move is taken back, and why.</summary>
public sealed record TakeBackBody
{
    /// <summary>The version that the move brought; it must be the last one.</summary>
    public long? Move { get; init; }

    /// <summary>Why; not needed from its author within a minute.</summary>
    public string? Reason { get; init; }
}
