using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Server.Timing;

/// <summary>What became of one task that was to follow.</summary>
/// <param name="TaskId">The task.</param>
/// <param name="Task">The task as it stands; null where there is none.</param>
/// <param name="From">The days that it had; null where they are not known any more.</param>
/// <param name="Why">Why it was not moved; null where it was.</param>
/// <param name="ChangedBy">Who changed it meanwhile, where that is why.</param>
public sealed record MoveResult(string TaskId, PlanTask? Task, DateWindow? From, Refusal? Why, string? ChangedBy = null);

/// <summary>What became of a change that was confirmed.</summary>
/// <param name="Tasks">Each task that was chosen.</param>
/// <param name="Drafts">How many proposed tasks in drafts under review followed.</param>
public sealed record MoveReport(IReadOnlyList<MoveResult> Tasks, int Drafts);

/// <summary>A task that was chosen to follow, and the version that was looked at.</summary>
public readonly record struct ChosenMove(string TaskId, long Version);
