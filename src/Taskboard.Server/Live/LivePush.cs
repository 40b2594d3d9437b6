using Microsoft.AspNetCore.SignalR;
using Taskboard.Server.Boards;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Live;

/// <summary>Sends what changed to those who watch it: one message for each batch and group, written once for all of the group.</summary>
internal sealed partial class LivePush(
    IHubContext<LiveHub> hub, Watchers watchers, BoardBook boards, ChangeMessages messages, LimitedPush limited, Clock clock, ILogger<LivePush> log)
{
    /// <summary>Cards in one message at most; more are fetched quicker with the page.</summary>
    public const int MostInOne = 200;

    /// <summary>Sends a batch. It is on its way when this returns: a connection that takes nothing holds up nobody else, and ends by its time-out.</summary>
    public async Task Send(AppliedRecords applied)
    {
        if (applied.Changes.Count + applied.Anew.Count == 0)
            return;
        var today = clock.Today;
        foreach (var group in watchers.Groups())
        {
            var mine = applied.Changes.Where(c => !c.Card.Task.Limited && boards.Shows(group.Board, c.Card.Task.PlanId)).ToList();
            if (mine.Count > MostInOne || (group.Board.PlanId is { } plan ? applied.Anew.Contains(plan) : applied.Anew.Count > 0))
                Observe(hub.Clients.Group(group.Name).SendAsync(LiveCalls.Reload, boards.Applied));
            else if (mine.Count > 0)
                Observe(hub.Clients.Group(group.Name).SendAsync(LiveCalls.Changes, await messages.Of(mine, group, today)));
        }
        foreach (var sending in await limited.Send(applied.Changes, today))
            Observe(sending);
    }

    /// <summary>Tells everybody to load the page anew.</summary>
    public void ReloadAll() => Observe(hub.Clients.All.SendAsync(LiveCalls.Reload, boards.Applied));

    private void Observe(Task sending)
    {
        if (!sending.IsCompletedSuccessfully)
            _ = sending.ContinueWith(
                static (task, state) => LogFailure((ILogger)state!, task.Exception!),
                log,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted,
                TaskScheduler.Default);
    }
}
