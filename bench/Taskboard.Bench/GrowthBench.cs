using System.Globalization;

namespace Taskboard.Bench;

/// <summary>What a user meets on a database of any size: nothing of it may grow with all that is there, only with what is looked at.</summary>
internal static class GrowthBench
{
    private const int Connections = 16;
    private const int Boards = 4;

    /// <summary>Measures moves of tasks from all over the database, the board of one plan, and a start.</summary>
    public static async Task Run(Stand stand, Settings settings, Report report)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{stand.Tasks.Count} tasks in plans of {settings.Plan}");
        var server = stand.Server.Address;
        var start = await stand.Restart();
        report.Add("start to first answer", size, null, start.TotalMilliseconds, null);
        var peers = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => HttpPeer.Connect(server)));

        var turns = new int[Connections];
        var (moves, times) = await ClosedLoop.Run(Connections, settings, async number =>
        {
            // all tasks of this connection one after the other, a prime apart, so that neighbours are not neighbours
            var mine = stand.Tasks.Count / Connections;
            var task = stand.Tasks[(number * mine) + (int)(turns[number]++ * 7919L % mine)];
            var answer = await peers[number].Send(task.Move(server, stand.Tokens[number]));
            if (answer.Status != 200)
                throw new InvalidOperationException($"move of {task.Id}: {answer.Head}");
            task.Moved();
        });
        report.Add("moves through the API", $"{size}, {Connections} connections", moves, times.At(0.5), times.At(0.99));

        var asked = 0;
        var length = 0;
        var (pages, taken) = await ClosedLoop.Run(Boards, settings, async number =>
        {
            var plan = stand.Plans[(int)(Interlocked.Increment(ref asked) * 7919L % stand.Plans.Count)];
            var answer = await peers[number].Send(HttpPeer.Get(server, "/board?plan=" + plan, stand.Cookie, "Accept-Encoding: gzip"));
            if (answer.Status != 200)
                throw new InvalidOperationException($"board of {plan}: {answer.Head}");
            length = answer.Length;
        });
        report.Add("board of one plan, any", $"{size}, {Boards} connections", pages, taken.At(0.5), taken.At(0.99), $"{length / 1024} KB");
        foreach (var peer in peers)
            peer.Dispose();
    }
}
