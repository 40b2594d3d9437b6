using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Search;

/// <summary>What a search found.</summary>
/// <param name="Tasks">The tasks shown, the best first.</param>
/// <param name="Total">How many there are.</param>
public sealed record FoundTasks(IReadOnlyList<PlanTask> Tasks, int Total)
{
    /// <summary>Nothing was found, or nothing was asked.</summary>
    public static FoundTasks None { get; } = new([], 0);
}
