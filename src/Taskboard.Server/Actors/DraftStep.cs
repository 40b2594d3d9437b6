using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>One change of a draft under review, as far as it is needed to tell of it and to take it back.</summary>
/// <param name="Id">The step's id.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Task">Index of the task that it began with.</param>
/// <param name="Field">The field that was applied to others; null for any other step.</param>
/// <param name="By">Id of who did it.</param>
/// <param name="ByName">Their name.</param>
/// <param name="At">When.</param>
/// <param name="Before">The tasks that it changed, as they were.</param>
public sealed record DraftStep(
    string Id, DraftStepKind Kind, int Task, DraftField? Field, string By, string ByName, DateTimeOffset At, IReadOnlyList<DraftBefore> Before);

/// <summary>A task of a draft before a step.</summary>
/// <param name="Index">Which task.</param>
/// <param name="Task">The task as it was; null where the step added it.</param>
/// <param name="Dropped">Whether it was left out.</param>
/// <param name="After">A mark of the task after the step: where it has another by now, the step cannot be taken back.</param>
public sealed record DraftBefore(int Index, TaskDraft? Task, bool Dropped, string After);
