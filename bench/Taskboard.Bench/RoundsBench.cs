using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Taskboard.Bench;

/// <summary>From a tap on a phone to its arrival on every screen that shows the round: twelve teams, sixty stops a day, a hundred viewers.</summary>
internal static class RoundsBench
{
    private const int Teams = 12;
    private const int StopsEach = 5;

    /// <summary>Measures with 100 viewers, or as many as were named.</summary>
    public static async Task Run(Stand stand, Settings settings, Report report)
    {
        foreach (var viewers in settings.Connections ?? [100])
            await Measure(stand, settings, report, viewers);
    }

    private static async Task Measure(Stand stand, Settings settings, Report report, int viewers)
    {
        using var client = new HttpClient { BaseAddress = new Uri(stand.Server.Address, "api/v1/") };
        client.DefaultRequestHeaders.Add("Authorization", stand.Tokens[0]["Authorization: ".Length..]);
        var round = await Open(client);
        var id = round["id"]!.GetValue<string>();
        var stops = round["stops"]!.AsArray().Select(stop => stop!["id"]!.GetValue<string>()).ToList();
        var first = round["version"]!.GetValue<long>();
        var count = settings.Seconds * settings.Rate;
        // the tap of a version began then; one sender, so that the n-th tap makes the n-th version
        var began = new long[count + 1];
        var times = Enumerable.Range(0, viewers).Select(_ => new Latencies()).ToArray();
        var open = new WatcherSocket[viewers];
        for (var i = 0; i < viewers; i++)
        {
            var (mine, last) = (times[i], first);
            open[i] = await WatcherSocket.WatchRound(stand.Server.Address, stand.Tokens[i % stand.Tokens.Count], id, (version, at) =>
            {
                // what came of several taps may come as one message: it shows all of them
                for (; last < version && last - first < count; last++)
                    if (last - first >= settings.WarmUp * settings.Rate)
                        mine.Add(at - Volatile.Read(ref began[last - first]));
            });
        }

        var clock = Stopwatch.StartNew();
        var processor = stand.Server.Processor;
        for (var i = 0; i < count; i++)
        {
            if (TimeSpan.FromSeconds((double)i / settings.Rate) - clock.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            var now = TimeProvider.System.GetUtcNow();
            Volatile.Write(ref began[i], Stopwatch.GetTimestamp());
            using var answer = await client.PostAsJsonAsync($"rounds/{id}/taps", new
            {
                sent = now,
                taps = new[] { new { id = $"bench-{i}", stopId = stops[i % stops.Count], kind = "delayed", at = now, minutes = 1 + (i / stops.Count), seen = i / stops.Count } },
            });
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"tap {i}: {await answer.Content.ReadAsStringAsync()}");
            if (i % (settings.Rate * 4) == 0)
                foreach (var watcher in open)
                    await watcher.Ping();
        }
        var share = (stand.Server.Processor - processor) / clock.Elapsed;
        await Task.Delay(1_000);
        var all = Latencies.Of(times);
        var (memory, _) = stand.Server.Memory;
        report.Add(
            "tap to screen", $"{viewers} viewers, {Teams} teams, {Teams * StopsEach} stops, {settings.Rate} taps/s", all.Count / clock.Elapsed.TotalSeconds, all.At(0.5), all.At(0.99),
            $"{all.Count} of {(count - (settings.WarmUp * settings.Rate)) * viewers} shown, server {share:P0} of a core, {memory:N0} MB");
        foreach (var watcher in open)
            watcher.Dispose();
    }

    private static async Task<JsonNode> Open(HttpClient client)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
        using var answer = await client.PostAsJsonAsync("rounds", new
        {
            name = "Đợt thăm đo tốc độ",
            year = day.Year,
            teams = Enumerable.Range(0, Teams).Select(t => new
            {
                name = $"Đoàn số {t + 1}",
                day,
                departs = "08:00:00",
                crew = new[] { new { role = "leader", name = $"Trưởng đoàn {t + 1}" } },
                stops = Enumerable.Range(0, StopsEach).Select(s => new { partner = $"Đối tác {(t * StopsEach) + s + 1}", arrives = $"{8 + (2 * s):00}:30:00", minutes = 40, hostTo = $"{9 + (2 * s):00}:45:00" }),
            }),
        });
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"the round was not opened: {text}");
    }
}
