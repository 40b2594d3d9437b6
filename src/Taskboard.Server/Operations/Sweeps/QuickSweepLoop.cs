namespace Taskboard.Server.Operations;

/// <summary>Wakes one sweep at its own pace, whichever engine runs the others: one that is due every few seconds, or that may wait long for somebody else's server.</summary>
internal sealed class QuickSweepLoop<T>(T sweep, SweepRunner runner, TimeProvider time) : BackgroundService
    where T : ISweep
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(sweep.Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await runner.Turn(sweep, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }
}
