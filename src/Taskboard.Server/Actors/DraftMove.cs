using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>What somebody wants to change in a draft.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Task">Index of the task that it begins with.</param>
/// <param name="Draft">The draft after it.</param>
/// <param name="Dropped">Indices of the tasks that are left out after it.</param>
/// <param name="Touched">Indices of the tasks that it changes.</param>
/// <param name="Field">The field that is applied to others.</param>
public sealed record DraftMove(
    DraftStepKind Kind, int Task, PlanDraft Draft, IReadOnlyList<int> Dropped, IReadOnlyList<int> Touched, DraftField? Field = null);
