using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

/// <summary>Work over several streams at once: a plan and its tasks, a task and the one that is split from it.</summary>
public sealed partial class PlanDesk(
    IJournal journal, StateReader states, DirectoryBook directory, ITaskEngine engine, DraftShelf shelf, LessonDesk lessons, SeriesBell bell, Clock clock, TimeProvider time)
{
    private const int MostAttempts = 50;

    /// <summary>Puts a draft that lies on the shelf on the board. Accepted again, by whomever, it gives the plan that came of it.</summary>
    /// <param name="stored">The draft.</param>
    /// <param name="chosen">Indices of the tasks to accept; null for all but those that the reviewer dropped.</param>
    /// <param name="by">Who accepts it.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public async ValueTask<PlanReply> Accept(StoredDraft stored, IReadOnlyList<int>? chosen, ActingUser by, CancellationToken cancel)
    {
        if (stored.Amends is { } amended)
            return new PlanReply.Refused(new AmendsPlan(amended));
        chosen ??= [.. Enumerable.Range(0, stored.Draft.Tasks.Length).Except(stored.Dropped)];
        var reply = await Accept(stored.Draft, stored.Document, chosen, by, "accept-" + stored.Id, Identifiers.From("draft/" + stored.Id), cancel);
        // also when it had been accepted before: the process may have ended between the two
        if (reply is PlanReply.Done done && stored.PlanId is null)
        {
            await shelf.MarkAccepted(stored.Id, done.Plan.Id, cancel);
            await lessons.Learn(stored, by, cancel);
        }
        return reply;
    }

    /// <summary>Puts a draft on the board: units that the directory does not know yet, the plan, and one task for each chosen draft, all in one
    /// transaction.</summary>
    /// <param name="draft">The draft, with the coordinator's corrections.</param>
    /// <param name="document">Name and lines of the document it came from; null where there was none.</param>
    /// <param name="chosen">Indices of the tasks to accept.</param>
    /// <param name="by">Who accepts it.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public ValueTask<PlanReply> Accept(
        PlanDraft draft, SourceDocument? document, IReadOnlyList<int> chosen, ActingUser by, string commandId, CancellationToken cancel) =>
        Accept(draft, document, chosen, by, commandId, Identifiers.From($"plan/{by.Id}/{commandId}"), cancel);

    private async ValueTask<PlanReply> Accept(
        PlanDraft draft, SourceDocument? document, IReadOnlyList<int> chosen, ActingUser by, string commandId, string planId, CancellationToken cancel)
    {
        if (!by.Has(Right.Coordinate))
            return new PlanReply.Refused(new RightNeeded(Right.Coordinate));
        if (PlanRules.Check(draft, chosen) is { } wrong)
            return new PlanReply.Refused(wrong);

        int[] order = [.. chosen.Distinct().Order()];
        TaskDraft[] drafts = [.. order.Select(i => draft.Tasks[i])];
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var units = DraftUnits.Of(draft, directory);
            var accepted = await Head(draft, document, drafts.Length, planId, cancel);
            var planned = DraftTasks.Plan(drafts, accepted, units, () => Identifiers.New(time));
            var actor = Written.Actor(by);
            var appends = new List<Append>();
            var entered = new List<Unit>();
            foreach (var unit in units.New)
            {
                var after = Unit.Evolve(null, [unit]);
                entered.Add(after);
                appends.Add(Written.Unit(after, 0, unit, actor, commandId));
            }
            var (joined, clash) = await WithSeries(planned, drafts, accepted, cancel);
            // accepted before, its own tasks are those that are there
            if (clash is { } first)
                return await states.Plan(planId, cancel) is null ? new PlanReply.Refused(first.Why, order[first.At]) : await Repeated(planId, cancel);
            planned = joined.Tasks;
            var plan = Plan.Evolve(null, [accepted]);
            appends.Add(Written.Plan(plan, 0, [accepted], actor, commandId));
            for (var i = 0; i < planned.Count; i++)
            {
                var outcome = Begin(planned[i], by, commandId);
                if (outcome is Outcome<TaskEvent>.Refused(var why))
                    return new PlanReply.Refused(why, order[i]);
                appends.Add(New(((Outcome<TaskEvent>.Done)outcome).Events, actor, commandId));
            }
            foreach (var (before, events) in joined.Series)
                appends.Add(Written.Series(TaskSeries.Evolve(before, events), before?.Version ?? 0, events, actor, commandId));

            var outcomes = await Together.Append(journal, appends, cancel);
            if (outcomes[entered.Count] is AppendOutcome.Repeated)
            {
                foreach (var unit in outcomes.Take(entered.Count).OfType<AppendOutcome.Repeated>())
                    directory.Apply(unit.First);
                return await Repeated(accepted.PlanId, cancel);
            }
            if (outcomes[entered.Count] is AppendOutcome.Committed && outcomes[^1] is AppendOutcome.Committed last)
            {
                foreach (var unit in entered)
                    directory.Put(unit);
                if (joined.Series.Count > 0)
                    bell.Ring();
                return new PlanReply.Done(plan, [.. planned.Select(p => p.TaskId)], last.Position);
            }
            // somebody entered one of the units at the same time: look again
            directory.Fill(await states.Units(cancel), await states.People(cancel));
        }
        throw new InvalidOperationException($"plan: {MostAttempts} conflicts in a row");
    }

    private Outcome<TaskEvent> Begin(TaskPlanned planned, ActingUser by, string commandId) =>
        PlanTask.Decide(null, new TaskCall(planned.TaskId, commandId, null, by, new PlanIt(planned)), clock.Moment(null));

    private Append New(IReadOnlyList<TaskEvent> events, JournalActor actor, string commandId)
    {
        var task = PlanTask.Evolve(null, events);
        return Written.Task(task.Id, 0, events, Written.AudienceOf(task), ReadRows.Of(task, events, null, clock.Workflows), actor, commandId);
    }

    private async ValueTask<PlanAccepted> Head(PlanDraft draft, SourceDocument? document, int tasks, string planId, CancellationToken cancel) => new()
    {
        PlanId = planId,
        Code = PlanCodes.Choose(draft, planId, await states.Plans(cancel)),
        Number = draft.Number,
        Title = draft.Title.Trim(),
        Issuer = draft.Issuer,
        Issued = draft.Issued,
        Year = draft.Year,
        From = draft.From,
        To = draft.To,
        Tasks = tasks,
        FileName = document?.FileName,
        Lines = document?.Lines,
    };

    private async ValueTask<PlanReply> Repeated(string planId, CancellationToken cancel)
    {
        await foreach (var record in journal.ReadStream(Streams.Plan(planId), 0, cancel))
        {
            var accepted = (PlanAccepted)Written.PlanEvents(record)[0];
            var tasks = await states.TasksOf(planId, cancel);
            // its tasks follow the plan's own record in the journal
            return new PlanReply.Done(
                Plan.Evolve(null, [accepted]), [.. tasks.Where(t => t.Ordinal <= accepted.Tasks).Select(t => t.Id)], record.Position + accepted.Tasks, Repeated: true);
        }
        throw new InvalidOperationException($"plan {planId} was said to be there and is not");
    }
}
