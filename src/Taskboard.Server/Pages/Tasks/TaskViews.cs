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
internal sealed class TaskViews(ITaskEngine engine, StateReader states, IJournal journal, DirectoryBook directory, TimingWorlds worlds, BesideViews beside, Clock clock)
{
    /// <summary>A task for its forms, without its history; null where there is none.</summary>
    public async ValueTask<TaskView?> Find(string taskId, ActingUser user, CancellationToken cancel) =>
        Identifiers.IsOne(taskId) && await engine.Load(taskId, cancel) is { } task && task.IsKnownTo(user) ? await Of(task, user, cancel) : null;

    /// <summary>A task for its panel, with its history; null where there is none.</summary>
    public async ValueTask<TaskView?> Whole(string taskId, ActingUser user, CancellationToken cancel)
    {
        if (await Find(taskId, user, cancel) is not { } view)
            return null;
        var (history, earlier) = await History(view, view.Task.Version + 1, cancel);
        return view with { History = history, EarlierBefore = earlier, BesideWork = await beside.Of(view.Task, user, cancel) };
    }

    /// <summary>What happened to a task before a version, the latest first: some of it, and the version before which there is more. Comments are left
    /// out, for they stand on the card themselves, and a card may have thousands.</summary>
    public async ValueTask<(IReadOnlyList<HistoryEntry> Entries, long EarlierBefore)> History(TaskView view, long before, CancellationToken cancel)
    {
        var entries = new List<HistoryEntry>();
        var end = Math.Clamp(before, 1, view.Task.Version + 1);
        var last = Math.Max(1, end - MostLooked);
        while (end > last && entries.Count < EntriesOfPage)
        {
            var from = Math.Max(0, end - 1 - Window);
            var window = new List<HistoryEntry>();
            await foreach (var record in journal.ReadStream(Streams.Task(view.Task.Id), from, cancel))
            {
                if (record.Version >= end)
                    break;
                if (!record.Events.Span.StartsWith(CommentStart) && (view.Task.Limited || view.User.IsIn(record.Audience)))
                    window.Add(new HistoryEntry(record.At, record.Actor.Name, UnitName(record.Actor.Unit, Clock.DayOf(record.At)), Written.TaskEvents(record), record.Actor.OnBehalfOf?.Name));
            }
            window.Reverse();
            entries.AddRange(window);
            end = from + 1;
        }
        return (entries, end > 1 ? end : 0);
    }

    private const int EntriesOfPage = 50;
    private const int Window = 250;
    private const int MostLooked = 2_000;

    private static ReadOnlySpan<byte> CommentStart => """[{"type":"task.comment-added","""u8;

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

    private string? UnitName(string? id, DateOnly day) => id is null ? null : directory.Unit(id)?.NameOn(day) ?? id;
}
