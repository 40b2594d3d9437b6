using System.Net;
using System.Net.Sockets;

namespace Taskboard.Journal.Tests;

internal enum CutWhen
{
    Never,

    /// <summary>The server does not get to see the commit.</summary>
    CommitIsSent,

    /// <summary>The server has committed; its answer does not arrive.</summary>
    CommitIsAnswered,

    /// <summary>Nothing is cut: the commit is under way for as long as one likes.</summary>
    CommitIsHeld,
}

/// <summary>Stands between a node and PostgreSQL, and cuts the connection at a commit.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int server;
    private readonly Task accepting;
    private readonly TaskCompletionSource holding = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CutWhen cut;

    public CuttingProxy(int server)
    {
        this.server = server;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public CutWhen Cut
    {
        get => cut;
        set => cut = value;
    }

    /// <summary>Ends when a commit is being held.</summary>
    public Task Holding => holding.Task;

    /// <summary>Lets the commit that is held go on.</summary>
    public void Release() => released.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Release();
        listener.Stop();
        await accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            // stopped
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var node = client;
        using var database = new TcpClient();
        await database.ConnectAsync(IPAddress.Loopback, server);
        var sawCommit = false;
        var there = Pump(node, database, async bytes =>
        {
            sawCommit |= cut != CutWhen.Never && bytes.Span.IndexOf("COMMIT\0"u8) >= 0;
            if (sawCommit && cut == CutWhen.CommitIsHeld)
            {
                holding.TrySetResult();
                await released.Task;
            }
            return !(sawCommit && cut == CutWhen.CommitIsSent);
        });
        var back = Pump(database, node, _ => Task.FromResult(!sawCommit || cut == CutWhen.CommitIsHeld));
        await Task.WhenAny(there, back);
    }

    private static async Task Pump(TcpClient from, TcpClient to, Func<ReadOnlyMemory<byte>, Task<bool>> goesOn)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var length && await goesOn(buffer.AsMemory(0, length)))
                await to.GetStream().WriteAsync(buffer.AsMemory(0, length));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or SocketException)
        {
            // the other side is gone
        }
    }
}
