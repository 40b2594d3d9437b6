namespace Taskboard.Server.Operations;

/// <summary>Wakes the sweeps on a plain node.</summary>
internal sealed class SweepLoop(SweepRunner runner, TimeProvider time) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(runner.Sweeps.Select(sweep => Follow(sweep, stoppingToken)));

    private async Task Follow(ISweep sweep, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(sweep.Every, time);
        try
        {
            do
                await runner.Turn(sweep, stopping);
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }
}
