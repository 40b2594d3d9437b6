using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Taskboard.Bench.Drills;

/// <summary>The network between a node and the database: it may be slow, and it may be cut. What is under way while it is cut arrives when it is whole again,
/// as TCP does; nobody is told of the cut.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private const int MostWaiting = 256;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly Task _accepting;
    private volatile TaskCompletionSource _whole = new();

    /// <summary>Stands before a port of this machine.</summary>
    public TcpProxy(int target)
    {
        _target = target;
        _whole.SetResult();
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How long each packet is under way, one way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Lets nothing through.</summary>
    public void Cut() => _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets through again, first what waited.</summary>
    public void Mend() => _whole.TrySetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Mend();
        _listener.Stop();
        await _accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            // stopped
        }
    }

    private async Task Serve(TcpClient node)
    {
        using (node)
        using (var database = new TcpClient())
        {
            try
            {
                (node.NoDelay, database.NoDelay) = (true, true);
                await _whole.Task;
                await database.ConnectAsync(IPAddress.Loopback, _target);
                await Task.WhenAny(Pump(node, database), Pump(database, node));
            }
            catch (SocketException)
            {
                // the database is not there: the node finds its connection closed
            }
        }
    }

    private async Task Pump(TcpClient from, TcpClient to)
    {
        var underWay = Channel.CreateBounded<(long Due, byte[] Bytes)>(MostWaiting);
        var arriving = Arrive(underWay.Reader, to);
        try
        {
            var buffer = new byte[64 * 1024];
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var length)
                await underWay.Writer.WriteAsync((Stopwatch.GetTimestamp() + (long)(Delay.TotalSeconds * Stopwatch.Frequency), buffer[..length]));
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or ChannelClosedException)
        {
            // the other side is gone
        }
        underWay.Writer.TryComplete();
        await arriving;
    }

    private async Task Arrive(ChannelReader<(long Due, byte[] Bytes)> underWay, TcpClient to)
    {
        try
        {
            await foreach (var (due, bytes) in underWay.ReadAllAsync())
            {
                if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } rest)
                    await Task.Delay(rest);
                await _whole.Task;
                await to.GetStream().WriteAsync(bytes);
            }
            // the end of a connection does not pass a cut network either
            await _whole.Task;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // the other side is gone
        }
    }
}
