using Microsoft.AspNetCore.SignalR;
using Taskboard.Domain.Directory;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Live;

/// <summary>Sends the changes of limited tasks, to each connection by itself: whoever may know of the task has its card, whoever no longer may is told
/// that it is gone, and everybody else hears nothing. Few tasks are limited, so the groups stay free of it.</summary>
internal sealed class LimitedPush(IHubContext<LiveHub> hub, Watchers watchers, BoardBook boards, ChangeMessages messages, DirectoryBook directory)
{
    /// <summary>Sends what concerns limited tasks among the changes.</summary>
    public async Task<IReadOnlyList<Task>> Send(IReadOnlyList<CardChange> changes, DateOnly today)
    {
        var limited = changes.Where(static c => c.Card.Task.Limited).ToList();
        var sending = new List<Task>();
        if (limited.Count == 0)
            return sending;
        foreach (var watcher in watchers.All())
            if (watcher.Group is { } group
                && limited.FindAll(c => boards.Shows(group.Board, c.Card.Task.PlanId)) is { Count: > 0 } mine
                && directory.Acting(watcher.PersonId, today) is { } user
                && await For(user, mine, group, today) is { Length: > 0 } told)
                sending.Add(hub.Clients.Client(watcher.Connection.ConnectionId).SendAsync(LiveCalls.Changes, told));
        return sending;
    }

    private async ValueTask<ChangeMessage[]> For(ActingUser user, List<CardChange> mine, WatchGroup group, DateOnly today)
    {
        var known = mine.FindAll(c => c.Card.Task.IsKnownTo(user));
        var told = known.Count == 0 ? [] : await messages.Of(known, group, today);
        return [.. told, .. mine.Where(c => LostSight.By(user, c)).Select(LostSight.Of)];
    }
}
