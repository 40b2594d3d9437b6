using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Gathers what the pages about a task show.</summary>
internal sealed class TaskViews(ITaskEngine engine, StateReader states, IJournal journal, DirectoryBook directory, TimingWorlds worlds, Clock clock)
{
    /// <summary>A task for its forms, without its history; null where there is none.</summary>
    public async ValueTask<TaskView?> Find(string taskId, ActingUser user, CancellationToken cancel) =>
        Identifiers.IsOne(taskId) && await engine.Load(taskId, cancel) is { } task && task.IsKnownTo(user) ? await Of(task, user, cancel) : null;

    /// <summary>A task for its panel, with its history; null where there is none.</summary>
    public async ValueTask<TaskView?> Whole(string taskId, ActingUser user, CancellationToken cancel)
    {
        if (await Find(taskId, user, cancel) is not { } view)
            return null;
        var entries = new List<HistoryEntry>();
        await foreach (var record in journal.ReadStream(Streams.Task(taskId), 0, cancel))
            if (view.Task.Limited || user.IsIn(record.Audience))
                entries.Add(new HistoryEntry(record.At, record.Actor.Name, UnitName(record.Actor.Unit), Written.TaskEvents(record)));
        entries.Reverse();
        return view with { History = entries };
    }

    /// <summary>A task that is at hand already.</summary>
    public async ValueTask<TaskView> Of(PlanTask task, ActingUser user, CancellationToken cancel)
    {
        var parent = task.ParentId is { } id ? await engine.Load(id, cancel) : null;
        var plan = await states.Plan(task.PlanId, cancel);
        return new TaskView
        {
            Task = task,
            Plan = plan,
            Story = worlds.StoryOf(task, plan),
            Partner = worlds.PartnerOf(task.Details),
            User = user,
            Now = clock.Moment(parent?.State),
            Units = directory.Units,
        };
    }

    /// <summary>The plans that a new task may join, the latest year first.</summary>
    public async ValueTask<IReadOnlyList<Plan>> Plans(ActingUser user, CancellationToken cancel) =>
        [.. (await states.Plans(cancel)).Where(plan => plan.IsKnownTo(user))];

    /// <summary>The card of a task that changed at a moment.</summary>
    public CardFacts Card(PlanTask task, DateTimeOffset at) => new CardMaker(clock.Workflows, directory.Unit).Make(task, at);

    private string? UnitName(string? id) => id is null ? null : directory.Unit(id)?.Name ?? id;
}
