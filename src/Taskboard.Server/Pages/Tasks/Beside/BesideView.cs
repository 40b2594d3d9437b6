using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What stands on a card beside the work, as one user sees it.</summary>
/// <param name="Comments">The latest comments, the latest first.</param>
/// <param name="Blockers">Tasks for which it waits, where the user may know of them.</param>
/// <param name="Parent">The task that it belongs to.</param>
/// <param name="Waiting">Tasks that wait for it.</param>
/// <param name="Children">Tasks that belong to it.</param>
public sealed record BesideView(
    IReadOnlyList<Comment> Comments, IReadOnlyList<PlanTask> Blockers, PlanTask? Parent, IReadOnlyList<PlanTask> Waiting, IReadOnlyList<PlanTask> Children)
{
    /// <summary>Names of personal papers as they came, by the id of their bytes: the journal does not hold them.</summary>
    public IReadOnlyDictionary<string, string> FileNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Comments on one page.</summary>
    public const int Page = 20;

    /// <summary>Nothing.</summary>
    public static BesideView Empty { get; } = new([], [], null, [], []);
}
