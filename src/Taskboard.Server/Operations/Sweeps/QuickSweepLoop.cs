namespace Taskboard.Server.Operations;

/// <summary>Wakes one sweep at its own pace, whichever engine runs the others: one that is due every few seconds, or that may wait long for somebody else's server.</summary>
internal sealed partial class QuickSweepLoop<T>(T sweep, SweepRunner runner, TimeProvider time, ILogger<QuickSweepLoop<T>> log) : BackgroundService
    where T : IQuickSweep
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(sweep.Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                if (await IsDue(stoppingToken))
                    await runner.Turn(sweep, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    private async Task<bool> IsDue(CancellationToken cancel)
    {
        try
        {
            return await sweep.IsDue(cancel);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            LogFailed(log, sweep.Name, problem);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "It could not be looked whether the sweep {Sweep} is due; it is looked again soon")]
    private static partial void LogFailed(ILogger logger, string sweep, Exception problem);
}
