using Microsoft.AspNetCore.SignalR;
using Taskboard.Server.Live;

namespace Taskboard.Server.Notices;

/// <summary>Tells people who are connected to this node that there is something new for them. The message says nothing else.</summary>
internal sealed class NoticePush(IHubContext<LiveHub> hub, Watchers watchers)
{
    public void Tell(IEnumerable<string> people)
    {
        foreach (var person in people.Distinct())
            foreach (var watcher in watchers.Of(person))
                _ = hub.Clients.Client(watcher.Connection.ConnectionId).SendAsync(LiveCalls.Work);
    }
}
