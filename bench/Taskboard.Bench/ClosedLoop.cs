using System.Diagnostics;

namespace Taskboard.Bench;

/// <summary>So many connections, each of which asks again as soon as it is answered.</summary>
internal static class ClosedLoop
{
    /// <summary>Runs a warm-up and then the measurement.</summary>
    /// <param name="connections">How many.</param>
    /// <param name="settings">How long.</param>
    /// <param name="ask">Asks once on a connection of that number; throws where the answer is wrong.</param>
    /// <returns>Answers a second, and the time of each.</returns>
    public static async Task<(double Rate, Latencies Times)> Run(int connections, Settings settings, Func<int, ValueTask> ask)
    {
        await Run(connections, TimeSpan.FromSeconds(settings.WarmUp), ask);
        var clock = Stopwatch.StartNew();
        var times = await Run(connections, TimeSpan.FromSeconds(settings.Seconds), ask);
        return (times.Count / clock.Elapsed.TotalSeconds, times);
    }

    private static async Task<Latencies> Run(int connections, TimeSpan span, Func<int, ValueTask> ask)
    {
        var end = Stopwatch.GetTimestamp() + (long)(span.TotalSeconds * Stopwatch.Frequency);
        return Latencies.Of(await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () =>
        {
            var times = new Latencies();
            for (var start = Stopwatch.GetTimestamp(); start < end;)
            {
                await ask(number);
                var now = Stopwatch.GetTimestamp();
                times.Add(now - start);
                start = now;
            }
            return times;
        }))));
    }
}
