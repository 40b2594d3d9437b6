namespace Taskboard.Bench;

/// <summary>The memory of the server's process.</summary>
internal static class MemoryBench
{
    /// <summary>After a board was looked at, and with a thousand idle watchers.</summary>
    public static async Task Run(Stand stand, Settings settings, Report report)
    {
        Tell(stand, "started and filled", report);
        using (var peer = await HttpPeer.Connect(stand.Server.Address))
            await peer.Send(HttpPeer.Get(stand.Server.Address, "/board", stand.Cookie, "Accept-Encoding: gzip"));
        Tell(stand, "after a board", report);
        var watchers = new List<WatcherSocket>();
        var idle = Now(stand);
        foreach (var count in settings.Connections ?? [1_000])
        {
            while (watchers.Count < count)
                watchers.Add(await WatcherSocket.Watch(stand.NodeOf(watchers.Count).Address, stand.Tokens[watchers.Count % stand.Tokens.Count], static (_, _, _) => { }));
            await Task.Delay(TimeSpan.FromSeconds(2));
            var more = (Now(stand) - idle) * 1024 / count;
            report.Add("memory of all nodes", $"{count} idle watchers", null, null, null, $"{Now(stand):N0} MB, {more:N1} KB more for each");
        }
        watchers.ForEach(static watcher => watcher.Dispose());
    }

    private static double Now(Stand stand) => stand.Nodes.Sum(static node => node.Memory.Now);

    /// <summary>Says how much it is now.</summary>
    public static void Tell(Stand stand, string when, Report report)
    {
        var (now, most) = stand.Server.Memory;
        report.Add("memory of the process", when, null, null, null, $"{now:N0} MB, at most {most:N0} MB");
    }
}
