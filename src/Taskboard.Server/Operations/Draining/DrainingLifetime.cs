using System.Runtime.InteropServices;

namespace Taskboard.Server.Operations;

/// <summary>Ends the process by signals: SIGTERM drains first, a second one, SIGINT (Ctrl+C) and SIGQUIT do not wait.</summary>
internal sealed class DrainingLifetime(Drain drain, IHostApplicationLifetime host) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private void Leave(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (drain.IsUnderWay)
            host.StopApplication();
        else
            _ = LeaveThenStop();
    }

    private async Task LeaveThenStop()
    {
        try
        {
            await drain.Run(host.ApplicationStopping);
        }
        finally
        {
            host.StopApplication();
        }
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        host.StopApplication();
    }
}
