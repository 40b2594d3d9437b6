using System.Diagnostics;
using System.Text;

namespace Taskboard.Bench;

/// <summary>From a move's request to its arrival at watching sockets, at a fixed rate of moves: a stall counts for all that it holds up.</summary>
internal static class LiveBench
{
    /// <summary>Measures with 1, 100 and 1,000 watchers.</summary>
    public static async Task Run(Stand stand, Settings settings, Report report)
    {
        foreach (var watchers in settings.Connections ?? [1, 100, 1_000])
            await Measure(stand, settings, report, watchers);
    }

    private static async Task Measure(Stand stand, Settings settings, Report report, int watchers)
    {
        var sent = new Dictionary<string, long[]>();
        foreach (var task in stand.Tasks)
            sent[task.Id] = new long[4];
        var lookup = sent.GetAlternateLookup<ReadOnlySpan<char>>();
        var times = Enumerable.Range(0, watchers).Select(_ => new Latencies()).ToArray();
        var counting = false;

        var open = new WatcherSocket[watchers];
        for (var i = 0; i < watchers; i++)
        {
            var mine = times[i];
            open[i] = await WatcherSocket.Watch(stand.NodeOf(i).Address, stand.Tokens[i % stand.Tokens.Count], (id, version, at) =>
            {
                Span<char> text = stackalloc char[id.Length];
                Encoding.ASCII.GetChars(id, text);
                if (Volatile.Read(ref counting) && lookup.TryGetValue(text, out var starts) && Volatile.Read(ref starts[version & 3]) is var start and > 0)
                    mine.Add(at - start);
            });
        }
        using var stop = new CancellationTokenSource();
        var pinging = Ping(open, stop.Token);

        await Moves(stand, settings, sent, TimeSpan.FromSeconds(settings.WarmUp));
        Volatile.Write(ref counting, true);
        var processor = stand.Processor;
        var clock = Stopwatch.StartNew();
        var moved = await Moves(stand, settings, sent, TimeSpan.FromSeconds(settings.Seconds));
        var share = (stand.Processor - processor) / clock.Elapsed;
        await Task.Delay(500);
        Volatile.Write(ref counting, false);
        await stop.CancelAsync();
        await pinging;

        var all = Latencies.Of(times);
        var now = stand.Nodes.Sum(static node => node.Memory.Now);
        report.Add(
            "request to arrival", $"{watchers} watchers, {settings.Rate} moves/s", all.Count / clock.Elapsed.TotalSeconds, all.At(0.5), all.At(0.99),
            $"{all.Count} of {(long)moved * watchers} arrived, server {share:P0} of a core, {now:N0} MB");
        foreach (var watcher in open)
            watcher.Dispose();
    }

    /// <summary>Moves tasks at the fixed rate, each counted from when it was due; how many.</summary>
    private static async Task<int> Moves(Stand stand, Settings settings, Dictionary<string, long[]> sent, TimeSpan span)
    {
        const int Movers = 8;
        var peers = await Task.WhenAll(Enumerable.Range(0, Movers).Select(number => HttpPeer.Connect(stand.NodeOf(number).Address)));
        var begin = Stopwatch.GetTimestamp();
        var count = (int)(span.TotalSeconds * settings.Rate);
        var next = -1;
        await Task.WhenAll(peers.Select((peer, mover) => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var turn && turn < count)
            {
                var due = begin + (long)((double)turn / settings.Rate * Stopwatch.Frequency);
                if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } wait)
                    await Task.Delay(wait);
                // taking turns over all tasks, no two movers ever have the same one
                var task = stand.Tasks[turn % stand.Tasks.Count];
                Volatile.Write(ref sent[task.Id][(task.Version + 1) & 3], Math.Max(due, Stopwatch.GetTimestamp()));
                var answer = await peer.Send(task.Move(stand.NodeOf(mover).Address, stand.Tokens[mover]));
                if (answer.Status != 200)
                    throw new InvalidOperationException($"move of {task.Id}: {answer.Head}");
                task.Moved();
            }
        })));
        foreach (var peer in peers)
            peer.Dispose();
        return count;
    }

    private static async Task Ping(WatcherSocket[] watchers, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            foreach (var watcher in watchers)
                await watcher.Ping();
            await Task.Delay(TimeSpan.FromSeconds(5), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
