using System.Globalization;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Moment = Taskboard.Domain.Moment;

namespace Taskboard.Server.Actors;

public sealed partial class TaskActor
{
    /// <summary>Records a split: this task, the new one and the number that it takes from the plan, all or nothing.</summary>
    /// <returns>Null when somebody else was first and it must be decided again.</returns>
    private async ValueTask<TaskReply?> AppendSplit(PlanTask task, SplitIt split, IReadOnlyList<TaskEvent> events, TaskCall call, Moment now, CancellationToken cancel)
    {
        if (await world.States.Plan(task.PlanId, cancel) is not { } plan)
            throw new InvalidOperationException($"task {taskId} has no plan {task.PlanId}");
        var ordinal = plan.LastOrdinal + 1;
        PlanEvent[] taken = [new OrdinalTaken { Ordinal = ordinal, TaskId = split.Into.TaskId }];
        var into = split.Into with
        {
            PlanId = plan.Id,
            Ordinal = ordinal,
            Code = string.Create(CultureInfo.InvariantCulture, $"{plan.Code}.{ordinal}"),
            SplitFrom = taskId,
            Limited = task.Limited || plan.LimitedTo is not null,
        };
        // the new task begins by the same rules as any other
        var begun = PlanTask.Decide(null, new TaskCall(into.TaskId, call.CommandId, null, call.By, new PlanIt(into)), now);
        if (begun is not Outcome<TaskEvent>.Done { Events: var first })
            return new TaskReply.Refused(((Outcome<TaskEvent>.Refused)begun).Why, task);
        var next = PlanTask.Evolve(task, events);
        var child = PlanTask.Evolve(null, first);
        var actor = Written.Actor(call.By);
        Append[] together =
        [
            Written.Task(taskId, task.Version, events, Written.AudienceOf(next), ReadRows.Of(next, events, null, world.Workflows), actor, call.CommandId),
            Written.Task(child.Id, 0, first, Written.AudienceOf(child), ReadRows.Of(child, first, null, world.Workflows), actor, call.CommandId),
            Written.Plan(plan, Plan.Evolve(plan, taken), taken, actor, call.CommandId),
        ];
        var outcomes = await Together.Append(world.Journal, together, cancel);
        return outcomes[0] switch
        {
            AppendOutcome.Committed done => Keep(next, done.Position, done.At, actor, call.CommandId),
            AppendOutcome.Repeated { First: var earlier } => await Again(earlier, call, cancel),
            _ when Together.IsReused(outcomes) => new TaskReply.Refused(new CommandReused(call.CommandId), task),
            _ => null,
        };
    }
}
