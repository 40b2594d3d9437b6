using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Workflows;

/// <summary>A task whose present step should be done by another day once a change of the workflows holds.</summary>
/// <param name="Task">The task.</param>
/// <param name="From">The day as it is; null for none.</param>
/// <param name="To">The day as it will be; null for none.</param>
public sealed record StepMove(PlanTask Task, DateOnly? From, DateOnly? To)
{
    /// <summary>The tasks whose step moves, the earliest new day first.</summary>
    public static IReadOnlyList<StepMove> Between(IEnumerable<PlanTask> tasks, WorkflowBook before, WorkflowBook after, OfficialCalendar calendar) =>
    [
        .. tasks
            .Select(task => new StepMove(task, task.StepDue(before, calendar), task.StepDue(after, calendar)))
            .Where(move => move.From != move.To)
            .OrderBy(move => move.To ?? DateOnly.MaxValue),
    ];
}
