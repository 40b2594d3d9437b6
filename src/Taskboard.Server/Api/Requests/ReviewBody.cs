namespace Taskboard.Server.Api;

/// <summary>What a review of a task without a deadline found.</summary>
public sealed record ReviewBody
{
    /// <summary>What was found.</summary>
    public string? Note { get; init; }
}
