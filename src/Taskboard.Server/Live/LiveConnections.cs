using Microsoft.AspNetCore.SignalR;
using Taskboard.Server.Rounds;

namespace Taskboard.Server.Live;

/// <summary>Ends the live connections of people whose rights changed. Those who still may come back by themselves, with the rights they have then.</summary>
public sealed class LiveConnections
{
    /// <summary>The reason told where rights changed.</summary>
    public const string RightsChanged = "rights";

    /// <summary>The reason told where the person may no longer sign in.</summary>
    public const string Disabled = "disabled";

    private static readonly TimeSpan s_toSayWhy = TimeSpan.FromMilliseconds(250);

    /// <summary>Over how long browsers spread their coming back when a node leaves, for each connection it has, so that the others are not run down.</summary>
    private static readonly TimeSpan s_spreadForEach = TimeSpan.FromMilliseconds(3);

    private static readonly TimeSpan s_longestSpread = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    private readonly IHubContext<LiveHub> _hub;
    private readonly Watchers _watchers;
    private readonly TimeProvider _time;

    private readonly RoundWatchers _rounds;

    internal LiveConnections(IHubContext<LiveHub> hub, Watchers watchers, RoundWatchers rounds, TimeProvider time) =>
        (_hub, _watchers, _rounds, _time) = (hub, watchers, rounds, time);

    /// <summary>Ends all connections of a person: nothing more is sent to them but the reason.</summary>
    public async Task End(string personId, string reason)
    {
        var open = _watchers.Of(personId);
        if (open.Count == 0)
            return;
        foreach (var watcher in open)
        {
            var id = watcher.Connection.ConnectionId;
            if (watcher.Group is { } group)
                await _hub.Groups.RemoveFromGroupAsync(id, group.Name);
            if (_rounds.Remove(id) is { } round)
                await _hub.Groups.RemoveFromGroupAsync(id, round.Name);
            _watchers.Remove(id);
        }
        var said = Task.WhenAll(open.Select(watcher => _hub.Clients.Client(watcher.Connection.ConnectionId).SendAsync(LiveCalls.SignedOut, reason)));
        await Task.WhenAny(said, Task.Delay(s_toSayWhy, _time));
        await Task.Delay(s_toSayWhy, _time);
        foreach (var watcher in open)
            watcher.Connection.Abort();
    }

    /// <summary>Sends every browser to another node: each is told within how many milliseconds to come back, and what has not gone by then is ended.</summary>
    /// <returns>How many connections there were.</returns>
    public async Task<int> HandOver(CancellationToken cancel)
    {
        var open = _watchers.All();
        if (open.Count == 0)
            return 0;
        var spread = open.Count * s_spreadForEach;
        spread = spread < s_longestSpread ? spread : s_longestSpread;
        _ = _hub.Clients.All.SendAsync(LiveCalls.MoveOn, (int)spread.TotalMilliseconds, cancel);
        var patience = spread + s_toSayWhy + s_toSayWhy;
        for (var began = _time.GetTimestamp(); _watchers.All().Count > 0 && _time.GetElapsedTime(began) < patience && !cancel.IsCancellationRequested;)
            await Task.Delay(s_look, _time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var watcher in _watchers.All())
            watcher.Connection.Abort();
        return open.Count;
    }
}
