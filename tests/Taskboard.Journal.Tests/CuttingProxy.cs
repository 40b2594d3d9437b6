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
}

/// <summary>Stands between a node and PostgreSQL, and cuts the connection at a commit.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int server;
    private readonly Task accepting;
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

    public async ValueTask DisposeAsync()
    {
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
        var there = Pump(node, database, bytes =>
        {
            sawCommit |= cut != CutWhen.Never && bytes.Span.IndexOf("COMMIT\0"u8) >= 0;
            return !(sawCommit && cut == CutWhen.CommitIsSent);
        });
        var back = Pump(database, node, _ => !sawCommit);
        await Task.WhenAny(there, back);
    }

    private static async Task Pump(TcpClient from, TcpClient to, Func<ReadOnlyMemory<byte>, bool> goesOn)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var length && goesOn(buffer.AsMemory(0, length)))
                await to.GetStream().WriteAsync(buffer.AsMemory(0, length));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or SocketException)
        {
            // the other side is gone
        }
    }
}
