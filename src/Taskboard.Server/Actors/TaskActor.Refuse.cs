using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

public sealed partial class TaskActor
{
    /// <summary>Answers a refused command: with its first answer if it had been carried out before, else with the reason and who was there first.</summary>
    private async ValueTask<TaskReply> Refuse(Refusal why, TaskCall call, Held? held, CancellationToken cancel)
    {
        // the task is not there for them, so nothing of it is either
        if (why is NoSuchTask)
            return new TaskReply.Refused(why, null);
        if (held is null || (why is not (ChangedMeanwhile or AlreadyThere or IsArchived) && call.BasedOn is not null))
            return new TaskReply.Refused(why, held?.Task);

        // who was first is usually known from the last command that came through here
        if (why is ChangedMeanwhile && held.Last is { } last && held.Task.Version == call.BasedOn + 1)
            if (last.CommandId != call.CommandId)
                return new TaskReply.Refused(why, held.Task, last.Actor, last.At);

        JournalRecord? latest = null;
        await foreach (var record in world.Journal.ReadStream(Streams.Task(taskId), call.BasedOn ?? 0, cancel))
        {
            if (record.CommandId == call.CommandId)
                return await Again(record, call, cancel);
            latest = record;
        }
        return why is ChangedMeanwhile
            ? new TaskReply.Refused(why, held.Task, latest?.Actor, latest?.At)
            : new TaskReply.Refused(why, held.Task);
    }

    /// <summary>The answer that a command had the first time: the state of that version.</summary>
    private async ValueTask<TaskReply> Again(JournalRecord first, TaskCall call, CancellationToken cancel)
    {
        if (first.Actor.Id != call.By.Id || !Repeats.IsOf(Written.TaskEvents(first), call.Command))
            return new TaskReply.Refused(new CommandReused(call.CommandId), _held?.Task);
        if (_held is { } held && held.Task.Version == first.Version)
            return new TaskReply.Done(held.Task, first.Position, first.At, Repeated: true);
        PlanTask? task = null;
        await foreach (var record in world.Journal.ReadStream(Streams.Task(taskId), 0, cancel))
        {
            task = PlanTask.Evolve(task, Written.TaskEvents(record));
            if (record.Version == first.Version)
                break;
        }
        if (_held is { } old && old.Task.Version < first.Version)
            _held = null;
        return new TaskReply.Done(task!, first.Position, first.At, Repeated: true);
    }
}
