using System.Threading.Channels;

namespace Taskboard.Server.Actors;

/// <summary>Wakes whoever looks after series, because a plan has just begun some: their next period may be due already.</summary>
public sealed class SeriesBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes.</summary>
    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Waits until it rings, or until the time is over.</summary>
    public async Task Wait(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var timer = time.CreateTimer(_ => over.Cancel(), null, atMost, Timeout.InfiniteTimeSpan);
        try
        {
            await _rung.Reader.ReadAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            // it is time to look, or to go
        }
    }
}
