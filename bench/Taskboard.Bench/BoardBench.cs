namespace Taskboard.Bench;

/// <summary>The whole page of a board with all its cards.</summary>
internal static class BoardBench
{
    private static readonly string[] s_words = ["nhat ban", "han quoc", "chuc tet dai su quan", "hoi nghi", "lao", "phap", "duc", "ky thoa thuan", "bao cao", "an do"];

    /// <summary>Measures it plain, compressed and filtered.</summary>
    public static async Task Run(Stand stand, Settings settings, Report report)
    {
        foreach (var connections in settings.Connections ?? [1, 16])
        {
            await Measure("board, plain", "/board", null);
            await Measure("board, gzip", "/board", "Accept-Encoding: gzip");
            await Measure("board, gzip, lanes by unit", "/board?lanes=unit", "Accept-Encoding: gzip");
            await Measure("board, not modified", "/board", "Accept-Encoding: gzip", notModified: true);
            await MeasureEach("filtered boards, ten kept", n => $"/board?q={Uri.EscapeDataString(s_words[n % s_words.Length])}");
            await MeasureEach("filtered boards, each another", n => $"/board?q={Uri.EscapeDataString(s_words[n % s_words.Length])}%20{n}");

            Task Measure(string what, string path, string? accept, bool notModified = false) =>
                BoardBench.Measure(stand, settings, report, connections, what, _ => path, accept, notModified);

            Task MeasureEach(string what, Func<int, string> path) =>
                BoardBench.Measure(stand, settings, report, connections, what, path, "Accept-Encoding: gzip", notModified: false);
        }
    }

    private static async Task Measure(
        Stand stand, Settings settings, Report report, int connections, string what, Func<int, string> path, string? accept, bool notModified)
    {
        var server = stand.Server.Address;
        var peers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => HttpPeer.Connect(server)));
        var asked = 0;
        var length = 0;
        string[] headers = accept is null ? [stand.Cookie] : [stand.Cookie, accept];
        if (notModified)
            headers = [.. headers, "If-None-Match: " + Header((await peers[0].Send(HttpPeer.Get(server, path(0), headers))).Head, "ETag: ")];
        var (rate, times) = await ClosedLoop.Run(connections, settings, async number =>
        {
            var answer = await peers[number].Send(HttpPeer.Get(server, path(Interlocked.Increment(ref asked)), headers));
            if (answer.Status != (notModified ? 304 : 200))
                throw new InvalidOperationException($"{what}: {answer.Head}");
            length = answer.Length;
        });
        report.Add(what, $"{connections} connections", rate, times.At(0.5), times.At(0.99), notModified ? "" : $"{length / 1024} KB");
        foreach (var peer in peers)
            peer.Dispose();
    }

    private static string Header(string head, string name)
    {
        var start = head.IndexOf(name, StringComparison.Ordinal) + name.Length;
        return head[start..head.IndexOf('\r', start)];
    }
}
