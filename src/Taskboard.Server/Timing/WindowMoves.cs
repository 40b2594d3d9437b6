using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing.Following;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Timing;

/// <summary>Shows which deadlines a change of calendar or partners moves, and moves those that were chosen, each task by itself.</summary>
public sealed class WindowMoves(StateReader states, TimingWorlds worlds, ITaskEngine engine, DraftShelf shelf, Clock clock)
{
    private const int AtOnce = 32;
    private const int MostAttempts = 8;

    /// <summary>What would follow in a world, as far as the asker may know of the tasks. Nothing changes.</summary>
    public async ValueTask<MovePreview> Preview(TimingWorld world, ActingUser asker, CancellationToken cancel)
    {
        var following = await worlds.Following(world, cancel);
        var plans = (await states.Plans(cancel)).ToDictionary(plan => plan.Id);
        var moves = new List<WindowMove>();
        var alone = new List<LeftAlone>();
        foreach (var task in await states.OpenTasks(cancel))
        {
            if (!task.IsKnownTo(asker) || task.Timing is null || task.Deadline is not null || clock.Workflows.For(task.Kind).State(task.State).Terminal || !plans.TryGetValue(task.PlanId, out var plan))
                continue;
            var work = TimedWork.Of(task, plan);
            if (following.Next(work) is { } next)
                moves.Add(new WindowMove(task.Id, task.Version, task.Code, task.Details.Title, task.Window, next, MoveEffects.Of(task.Window, next.Window, clock.Today)));
            else if (following.IsLeftAlone(work))
                alone.Add(new LeftAlone(task.Id, task.Code, task.Details.Title, task.Window));
        }
        var drafts = new List<DraftMove>();
        foreach (var head in await shelf.Open(cancel))
            if (await shelf.Load(head.Id, cancel) is { PlanId: null } stored)
                drafts.AddRange(Moves(stored, following));
        return new([.. moves.OrderByDescending(move => move.Effect is MoveEffect.BecomesLate).ThenBy(move => move.To.Due ?? move.To.To)], drafts, alone);
    }

    /// <summary>Lets the chosen tasks follow the world as it stands, and all drafts under review. A task that was changed since it was looked at is
    /// refused, and so is one whose days a person set. Repeated with the same id it has one effect.</summary>
    /// <param name="chosen">The tasks.</param>
    /// <param name="changeId">The id of the change; the commands to the tasks have theirs from it.</param>
    /// <param name="reason">The document behind it, as the histories will tell.</param>
    /// <param name="by">Who confirmed it.</param>
    /// <param name="cancel">Gives up between tasks.</param>
    public async ValueTask<MoveReport> Follow(
        IReadOnlyList<ChosenMove> chosen, string changeId, string reason, ActingUser by, CancellationToken cancel)
    {
        var following = await worlds.Following(worlds.Now, cancel);
        var plans = (await states.Plans(cancel)).ToDictionary(plan => plan.Id);
        var results = new List<MoveResult>();
        foreach (var some in chosen.DistinctBy(each => each.TaskId).Chunk(AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            results.AddRange(await Task.WhenAll(some.Select(each => Follow(each, following, plans, "follow-" + changeId, reason, by))));
        }
        var drafts = 0;
        foreach (var head in await shelf.Open(cancel))
            drafts += await FollowDraft(head.Id, following, cancel);
        return new(results, drafts);
    }

    private async Task<MoveResult> Follow(
        ChosenMove chosen, WindowFollowing following, Dictionary<string, Plan> plans, string commandId, string reason, ActingUser by)
    {
        var task = await engine.Load(chosen.TaskId, CancellationToken.None) is { } found && found.IsKnownTo(by) ? found : null;
        // what stands already is sent as it stands: a repeat is then known by its id, and anything else comes to nothing
        var to = task is not null && plans.TryGetValue(task.PlanId, out var plan) && following.Next(TimedWork.Of(task, plan)) is { } next ? next.Window : task?.Window;
        if (to is null)
            return new(chosen.TaskId, null, null, new Domain.Refusals.NoSuchTask(chosen.TaskId));
        return await engine.Send(new TaskCall(chosen.TaskId, commandId, chosen.Version, by, new FollowWindow(to, reason)), CancellationToken.None) switch
        {
            TaskReply.Done done => new(chosen.TaskId, done.Task, done.Repeated ? null : task!.Window, null),
            TaskReply.Refused refused => new(chosen.TaskId, refused.Current ?? task, task!.Window, refused.Why, refused.ChangedBy?.Name),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<int> FollowDraft(string draftId, WindowFollowing following, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await shelf.Load(draftId, cancel) is not { PlanId: null } stored || Moves(stored, following).ToList() is not { Count: > 0 } moves)
                return 0;
            var tasks = stored.Draft.Tasks;
            foreach (var move in moves)
                tasks = tasks.SetItem(move.Index, DraftMoves.Apply(tasks[move.Index], move.To));
            if (await shelf.Update(stored with { Draft = stored.Draft with { Tasks = tasks } }, CancellationToken.None) is not null)
                return moves.Count;
        }
        return 0;
    }

    private static IEnumerable<DraftMove> Moves(StoredDraft stored, WindowFollowing following)
    {
        for (var i = 0; i < stored.Draft.Tasks.Length; i++)
        {
            var work = TimedWork.Of(stored.Draft.Tasks[i], stored.Draft);
            if (following.Next(work) is { } next)
                yield return new DraftMove(stored.Id, i, stored.Draft.Tasks[i].Title, work.Window, next.Window);
        }
    }
}
