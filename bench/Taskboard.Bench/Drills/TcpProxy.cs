using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Taskboard.Bench.Drills;

/// <summary>The network between two programs: it may be slow, and it may be lost in three ways. Cut, what is under way arrives when it is whole again, as TCP does, and
/// nobody is told. Broken, connections end and none is made. Swallowed, what is open carries nothing more and nobody is told, as after a change of the access point.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private const int MostWaiting = 256;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly Task _accepting;
    private readonly ConcurrentDictionary<Line, bool> _open = new();
    private volatile TaskCompletionSource _whole = new();
    private volatile bool _broken;

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

    /// <summary>Ends all connections, and makes none.</summary>
    public void Break()
    {
        _broken = true;
        foreach (var line in _open.Keys)
            line.End();
    }

    /// <summary>Loses for good whatever is sent over the connections that are open now, and makes none.</summary>
    public void Swallow()
    {
        Cut();
        foreach (var line in _open.Keys)
            line.Lost = true;
    }

    /// <summary>Lets through again, first what waited.</summary>
    public void Mend()
    {
        _broken = false;
        _whole.TrySetResult();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Mend();
        _listener.Stop();
        foreach (var line in _open.Keys)
            line.End();
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

    private async Task Serve(TcpClient caller)
    {
        using var target = new TcpClient();
        using var line = new Line(caller, target);
        _open[line] = true;
        try
        {
            if (_broken)
                return;
            (caller.NoDelay, target.NoDelay) = (true, true);
            await _whole.Task;
            await target.ConnectAsync(IPAddress.Loopback, _target);
            var (there, back) = (Pump(caller, target, line), Pump(target, caller, line));
            await Task.WhenAny(there, back);
            // whoever called is not told that the other side went
            if (line.Lost)
                await there;
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // the other side is not there: whoever called finds the connection closed
        }
        finally
        {
            _open.TryRemove(line, out _);
        }
    }

    private async Task Pump(TcpClient from, TcpClient to, Line line)
    {
        var underWay = Channel.CreateBounded<(long Due, byte[] Bytes)>(MostWaiting);
        var arriving = Arrive(underWay.Reader, to, line);
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

    private async Task Arrive(ChannelReader<(long Due, byte[] Bytes)> underWay, TcpClient to, Line line)
    {
        try
        {
            await foreach (var (due, bytes) in underWay.ReadAllAsync())
            {
                if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } rest)
                    await Task.Delay(rest);
                await _whole.Task;
                if (!line.Lost)
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

    /// <summary>A connection and its other half.</summary>
    private sealed class Line(TcpClient caller, TcpClient target) : IDisposable
    {
        /// <summary>What is sent over it arrives nowhere.</summary>
        public volatile bool Lost;

        public void End()
        {
            caller.Close();
            target.Close();
        }

        public void Dispose() => End();
    }
}
