using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Moment = Taskboard.Domain.Moment;

namespace Taskboard.Server.Actors;

/// <summary>One task: takes one command at a time, decides by its state, and answers when the decision is durable. Whoever hosts it
/// sees to the "one at a time"; the journal's version key keeps it right even where a second one exists elsewhere.</summary>
/// <remarks>It knows neither HTTP nor a clock: the moment is handed in.</remarks>
public sealed partial class TaskActor(string taskId, TaskWorld world)
{
    private const int MostAttempts = 50;
    private volatile Held? _held;

    /// <summary>The task.</summary>
    public string TaskId => taskId;

    /// <summary>The state as last seen here; null where none was. May be read while a command is under way.</summary>
    public PlanTask? Seen => _held?.Task;

    /// <summary>Carries out a command.</summary>
    /// <param name="call">The command.</param>
    /// <param name="now">What is known of the world at this moment, given the state of the task's parent.</param>
    /// <param name="cancel">Gives up before the decision is written, not after.</param>
    /// <exception cref="DatabaseProblem">The database is at fault.</exception>
    public async ValueTask<TaskReply> Handle(TaskCall call, Func<string?, Moment> now, CancellationToken cancel)
    {
        var held = _held;
        var fresh = false;
        if (held is null || call.BasedOn > held.Task.Version)
            (held, fresh) = (await Reload(cancel), true);

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var task = held?.Task;
            var moment = await world.States.About(taskId, call.Command, now(task?.ParentId is { } parent ? (await world.States.Task(parent, cancel))?.State : null), cancel);
            var outcome = OnBehalf.Decide(call.By, self => PlanTask.Decide(task, call with { By = self }, moment), out var by);
            if (outcome is Outcome<TaskEvent>.Refused(var why))
            {
                if (world.Shared && !fresh)
                {
                    (held, fresh) = (await Reload(cancel), true);
                    continue;
                }
                return await Refuse(why, call, held, cancel);
            }

            var events = ((Outcome<TaskEvent>.Done)outcome).Events;
            if (events.Count == 0)
                return new TaskReply.Done(task!, 0, moment.At);
            var decided = call with { By = by };
            var reply = call.Command is SplitIt split
                ? await AppendSplit(task!, split, events, decided, moment, cancel)
                : await AppendOne(task, events, decided, moment.Comment, cancel);
            if (reply is not null)
                return reply;
            // somebody else was first: look again, and decide again or say so
            (held, fresh) = (await Reload(cancel), true);
        }
        throw new InvalidOperationException($"task {taskId}: {MostAttempts} conflicts in a row");
    }

    /// <summary>Takes up a state that was kept elsewhere, where none is held. It may be old: the journal's version key says so at the next command.</summary>
    public void Recall(PlanTask task) => _held ??= new Held(task, null);

    /// <summary>Forgets what is held, so that the next command looks again.</summary>
    public void Forget() => _held = null;

    private async ValueTask<TaskReply?> AppendOne(PlanTask? task, IReadOnlyList<TaskEvent> events, TaskCall call, Comment? comment, CancellationToken cancel)
    {
        var next = PlanTask.Evolve(task, events);
        var actor = Written.Actor(call.By);
        var append = Written.Task(
            taskId, task?.Version ?? 0, events, Written.AudienceOf(next), ReadRows.Of(next, events, comment, world.Workflows), actor, call.CommandId);
        var retried = false;
        while (true)
        {
            AppendOutcome outcome;
            try
            {
                outcome = await world.Journal.Append(append, cancel);
            }
            catch (OutcomeUnknown) when (!retried)
            {
                // asked again with the same id it says what came of it
                retried = true;
                continue;
            }
            switch (outcome)
            {
                case AppendOutcome.Committed done:
                    return Keep(next, done.Position, done.At, actor, call.CommandId);
                case AppendOutcome.Repeated { First: var first } when retried && first.Version == next.Version:
                    return Keep(next, first.Position, first.At, actor, call.CommandId);
                case AppendOutcome.Repeated { First: var first }:
                    return await Again(first, call, cancel);
                default:
                    return null;
            }
        }
    }

    private TaskReply Keep(PlanTask next, long position, DateTimeOffset at, JournalActor actor, string commandId)
    {
        _held = new Held(next, new Last(position, at, actor, commandId));
        return new TaskReply.Done(next, position, at);
    }

    private async ValueTask<Held?> Reload(CancellationToken cancel)
    {
        var task = await world.States.Task(taskId, cancel);
        return _held = task is null ? null : new Held(task, null);
    }

    /// <summary>A state with the record that made it, where that was seen here.</summary>
    private sealed record Held(PlanTask Task, Last? Last);

    private sealed record Last(long Position, DateTimeOffset At, JournalActor Actor, string CommandId);
}
