using Microsoft.AspNetCore.SignalR;

namespace Taskboard.Server.Live;

/// <summary>One open connection of a person. Guarded by <see cref="Watchers"/>.</summary>
internal sealed class Watcher(string personId, HubCallerContext connection)
{
    /// <summary>Whose it is.</summary>
    public string PersonId => personId;

    /// <summary>The connection.</summary>
    public HubCallerContext Connection => connection;

    /// <summary>The group it is in; null before it says what it watches.</summary>
    public WatchGroup? Group { get; set; }
}
