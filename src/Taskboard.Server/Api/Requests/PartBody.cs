using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Api;

/// <summary>What is said with a part.</summary>
public sealed record PartBody
{
    /// <summary>What is reported, or why.</summary>
    public string? Note { get; init; }

    /// <summary>What an opinion comes to.</summary>
    public PartAnswer? Answer { get; init; }
}
