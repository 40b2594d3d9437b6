using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

public sealed partial class AmendDesk
{
    private const int MostAttempts = 50;

    /// <summary>Records the document on the plan's stream, with the tasks that it adds and the units that nobody knew, all or nothing.</summary>
    /// <returns>Why not; null where it is done, or had been done by the same command.</returns>
    private async ValueTask<TaskReply.Refused?> Enter(
        StoredDraft stored,
        AmendView view,
        PlanAmendment document,
        IReadOnlyList<TaskComparison> added,
        IReadOnlyList<(TaskComparison Compared, AmendChoice Choice)> changes,
        DraftUnits units,
        ActingUser by,
        string commandId,
        CancellationToken cancel)
    {
        if (by.Selves.FirstOrDefault(one => view.Plan.IsKnownTo(one) && one.Has(Right.Coordinate)) is not { } self)
            return new(new RightNeeded(Right.Coordinate), null);
        var actor = Written.Actor(self);
        var plan = view.Plan;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var ids = added.Select(c => NewId(stored, view, c)).ToList();
            PlanEvent[] events =
            [
                new PlanAmended
                {
                    Document = document,
                    DraftId = stored.Id,
                    Added = ids,
                    Changed = [.. changes.Where(c => c.Compared.As == ComparedAs.Changed).Select(c => c.Compared.TaskId!)],
                    Stopped = [.. changes.Where(c => c.Compared.As == ComparedAs.Gone).Select(c => c.Compared.TaskId!)],
                    LastOrdinal = plan.LastOrdinal + added.Count,
                    FileName = stored.Document?.FileName,
                    Lines = plan.Amendments.Contains(document) ? null : stored.Document?.Lines,
                },
            ];
            var entered = units.New.Select(unit => (After: Unit.Evolve(null, [unit]), Event: unit)).ToList();
            var appends = new List<Append> { Written.Plan(plan, Plan.Evolve(plan, events), events, actor, commandId) };
            appends.AddRange(entered.Select(e => Written.Unit(e.After, 0, e.Event, actor, commandId)));
            for (var i = 0; i < added.Count; i++)
            {
                var planned = Planned(stored, view, added[i], ids[i], plan.LastOrdinal + i + 1);
                var outcome = PlanTask.Decide(null, new TaskCall(ids[i], commandId, null, self, new PlanIt(planned)), clock.Moment(null));
                if (outcome is Outcome<TaskEvent>.Refused(var why))
                    return new(why, null);
                var begun = ((Outcome<TaskEvent>.Done)outcome).Events;
                var task = PlanTask.Evolve(null, begun);
                appends.Add(Written.Task(task.Id, 0, begun, Written.AudienceOf(task), ReadRows.Of(task, begun, null, clock.Workflows), actor, commandId));
            }

            var outcomes = await Together.Append(journal, appends, cancel);
            if (outcomes[0] is AppendOutcome.Committed)
            {
                foreach (var (after, _) in entered)
                    directory.Put(after);
                return null;
            }
            if (outcomes[0] is AppendOutcome.Repeated)
                return null;
            // the plan or a unit moved on, or another reviewer added the same task
            directory.Fill(await states.Units(cancel), await states.People(cancel));
            plan = (await states.Plan(plan.Id, cancel))!;
            foreach (var id in ids)
                if (await states.Task(id, cancel) is { } there)
                    return new(new AlreadyThere(id), there);
        }
        throw new InvalidOperationException($"plan {plan.Id}: {MostAttempts} conflicts in a row");
    }

    private static TaskPlanned Planned(StoredDraft stored, AmendView view, TaskComparison compared, string taskId, int ordinal)
    {
        var says = view.SaysOf(compared)!;
        return new()
        {
            TaskId = taskId,
            PlanId = view.Plan.Id,
            Ordinal = ordinal,
            Code = DraftTasks.CodeOf(view.Plan.Code, ordinal),
            Kind = says.Kind,
            // its lines are those of another document
            Details = says.Details with { FirstLine = null, LastLine = null },
            Responsibility = says.Responsibility,
            Timing = says.Timing,
            Window = says.Window,
            Traits = DraftTraits.Of(stored.Draft.Tasks[view.Indices[compared.Draft!.Value]]),
            State = "",
            Limited = view.Plan.LimitedTo is not null,
        };
    }
}
