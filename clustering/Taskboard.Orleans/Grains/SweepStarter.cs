using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Taskboard.Orleans;

/// <summary>Asks for the sweep's reminder once the silo is part of the cluster, and again until it is there.</summary>
internal sealed partial class SweepStarter(IGrainFactory grains, TimeProvider time, IHostApplicationLifetime host, ILogger<SweepStarter> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, host.ApplicationStarted).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await grains.GetGrain<ISweepGrain>(0).Begin();
                    return;
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    LogNotYet(log, problem);
                }
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sweep's reminder could not be set yet")]
    private static partial void LogNotYet(ILogger logger, Exception problem);
}
