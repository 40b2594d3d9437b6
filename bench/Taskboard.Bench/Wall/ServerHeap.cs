using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;

namespace Taskboard.Bench.Wall;

/// <summary>What a server's process holds once everything is collected that nobody needs.</summary>
/// <param name="Heap">Megabytes of the managed heap.</param>
/// <param name="Resident">Megabytes of the process.</param>
internal sealed record ServerHeap(double Heap, double Resident)
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const long CollectHeap = 0x800000;

    /// <summary>Has it collected, and looks.</summary>
    public static async Task<ServerHeap> Of(ServerProcess server, HttpClient administrator)
    {
        using (var session = new DiagnosticsClient(server.Id).StartEventPipeSession(new EventPipeProvider(Runtime, EventLevel.Informational, CollectHeap), requestRundown: false))
        {
            // the session collects as it begins; what it tells of that is not needed
            var told = session.EventStream.CopyToAsync(Stream.Null);
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            await session.StopAsync(default);
            await told;
        }
        var metrics = await administrator.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        var heap = metrics.Split('\n').First(static line => line.StartsWith("taskboard_heap_bytes", StringComparison.Ordinal)).Split(' ')[^1];
        return new(double.Parse(heap, CultureInfo.InvariantCulture) / 1024 / 1024, server.Memory.Now);
    }
}
