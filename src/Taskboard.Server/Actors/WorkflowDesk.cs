using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>Changes the numbers of the workflows and switches their optional steps.</summary>
public sealed class WorkflowDesk(IJournal journal, StateReader states, WorkflowShelf shelf)
{
    /// <summary>Records a change. The shelf knows it when this returns.</summary>
    /// <param name="change">What is asked.</param>
    /// <param name="basedOn">The version seen.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>Null when it stands in the journal, or why not.</returns>
    public async ValueTask<Refusal?> Record(WorkflowChange change, long basedOn, ActingUser by, string commandId, CancellationToken cancel)
    {
        var before = await states.Workflows(cancel);
        switch (before.Decide(change, by))
        {
            case Outcome<WorkflowEvent>.Refused(var why):
                return why;
            case Outcome<WorkflowEvent>.Done { Events: [var single] }:
                var next = ProvinceWorkflows.Evolve(before, [single]) with { Version = basedOn + 1 };
                var outcome = await journal.Append(Written.Workflows(next, basedOn, single, Written.Actor(by), commandId), cancel);
                if (outcome is AppendOutcome.Committed)
                {
                    shelf.Put(next);
                    return null;
                }
                var current = await states.Workflows(cancel);
                shelf.Put(current);
                return outcome is AppendOutcome.Repeated ? null : new ChangedMeanwhile(current.Version, "");
            default:
                return null;
        }
    }

    /// <summary>What was changed, the latest first.</summary>
    public async ValueTask<IReadOnlyList<(JournalRecord Record, WorkflowEvent Event)>> History(CancellationToken cancel)
    {
        var all = new List<(JournalRecord, WorkflowEvent)>();
        await foreach (var record in journal.ReadStream(Streams.Workflows, 0, cancel))
            foreach (var e in Written.WorkflowEvents(record))
                all.Add((record, e));
        all.Reverse();
        return all;
    }
}
