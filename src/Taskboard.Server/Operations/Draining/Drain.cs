using System.Data.Common;
using Taskboard.Journal;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Operations;

/// <summary>The end of a node without anybody losing anything: it says that it is no longer ready, goes on answering while the proxy finds that out, then
/// sends its live connections elsewhere and gives back what it holds. Requests under way are finished by the host afterwards.</summary>
public sealed partial class Drain(ServerOptions options, LiveConnections live, Lease lease, TimeProvider time, ILogger<Drain> log) : IHostedService
{
    private int _begun;

    /// <summary>Whether the node is leaving.</summary>
    public bool IsUnderWay => Volatile.Read(ref _begun) != 0;

    /// <summary>Drains; what was begun already is not begun again.</summary>
    public async Task Run(CancellationToken cancel)
    {
        if (Interlocked.Exchange(ref _begun, 1) != 0)
            return;
        LogBegun(log, options.DrainDelay);
        await Task.Delay(options.DrainDelay, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var count = await live.HandOver(cancel);
        LogHandedOver(log, count);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await lease.GiveBack(cancellationToken);
        }
        catch (Exception problem) when (problem is DatabaseProblem or DbException or OperationCanceledException)
        {
            LogHeld(log, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Leaving: not ready from now on, connections are handed over after {Delay}")]
    private static partial void LogBegun(ILogger logger, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Information, Message = "Leaving: {Count} live connections were sent elsewhere")]
    private static partial void LogHandedOver(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What this node held could not be given back; it runs out by itself")]
    private static partial void LogHeld(ILogger logger, Exception problem);
}
