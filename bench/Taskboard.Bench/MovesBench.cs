namespace Taskboard.Bench;

/// <summary>Moves through the API, each durable before it is answered.</summary>
internal static class MovesBench
{
    /// <summary>Measures at 1, 16 and 64 connections, each with tasks of its own.</summary>
    public static async Task Run(Stand stand, Settings settings, Report report)
    {
        foreach (var connections in settings.Connections ?? [1, 16, 64])
        {
            var peers = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => HttpPeer.Connect(stand.NodeOf(number).Address)));
            var turns = new int[connections];
            var before = stand.Processor;
            var (rate, times) = await ClosedLoop.Run(connections, settings, async number =>
            {
                var mine = stand.Tasks.Count / connections;
                var task = stand.Tasks[(number * mine) + (turns[number]++ % mine)];
                var answer = await peers[number].Send(task.Move(stand.NodeOf(number).Address, stand.Tokens[number % stand.Tokens.Count]));
                if (answer.Status != 200)
                    throw new InvalidOperationException($"move of {task.Id}, version {task.Version}: {answer.Head}{System.Text.Encoding.UTF8.GetString(answer.Body.Span)}");
                task.Moved();
            });
            report.Add("moves through the API", $"{connections} connections", rate, times.At(0.5), times.At(0.99), $"{(stand.Processor - before).TotalMicroseconds / turns.Sum():N0} µs of processor a move");
            foreach (var peer in peers)
                peer.Dispose();
        }
    }
}
