using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Taskboard.Bench;

/// <summary>A watching browser in its smallest form: SignalR's JSON protocol over a bare socket. It looks for the versions in the messages and parses nothing
/// else, so that a thousand of them leave the processor to the server.</summary>
internal sealed class WatcherSocket : IDisposable
{
    private const byte RecordEnd = 0x1e;
    private readonly HttpPeer _peer;
    private readonly byte[] _buffer = new byte[512 * 1024];
    private readonly Action<ReadOnlySpan<byte>, long, long> _seen;

    private WatcherSocket(HttpPeer peer, Action<ReadOnlySpan<byte>, long, long> seen) => (_peer, _seen) = (peer, seen);

    /// <summary>Messages of changes so far.</summary>
    public int Messages { get; private set; }

    /// <summary>Connects and watches the board of all plans.</summary>
    /// <param name="server">The server.</param>
    /// <param name="token">The authorization header.</param>
    /// <param name="seen">Told of each change: the task's id, its version, and when it arrived.</param>
    public static Task<WatcherSocket> Watch(Uri server, string token, Action<ReadOnlySpan<byte>, long, long> seen) =>
        Open(server, token, """{"type":1,"invocationId":"1","target":"Watch","arguments":["all","vi",0]}""", seen);

    /// <summary>Connects and watches a round of visits.</summary>
    /// <param name="server">The server.</param>
    /// <param name="token">The authorization header.</param>
    /// <param name="roundId">The round.</param>
    /// <param name="seen">Told of each message: the round's version, and when it arrived.</param>
    public static Task<WatcherSocket> WatchRound(Uri server, string token, string roundId, Action<long, long> seen) =>
        Open(server, token, $$"""{"type":1,"invocationId":"1","target":"WatchRound","arguments":["{{roundId}}","vi"]}""", (_, version, at) => seen(version, at));

    private static async Task<WatcherSocket> Open(Uri server, string token, string watch, Action<ReadOnlySpan<byte>, long, long> seen)
    {
        var peer = await HttpPeer.Connect(server);
        var answer = await peer.Send(HttpPeer.Get(
            server, "/live", token, "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
        if (answer.Status != 101)
            throw new InvalidOperationException($"a watcher was refused: {answer.Head}");
        var watcher = new WatcherSocket(peer, seen);
        await watcher.Send("""{"protocol":"json","version":1}""");
        await watcher.Send(watch);
        _ = watcher.Read();
        return watcher;
    }

    /// <summary>Says that it is there, as a browser does.</summary>
    public Task Ping() => Send("""{"type":6}""");

    /// <inheritdoc/>
    public void Dispose() => _peer.Dispose();

    private async Task Send(string record)
    {
        var payload = Encoding.UTF8.GetBytes(record + (char)RecordEnd);
        // a client masks what it sends; a mask of zeros leaves it as it is
        byte[] frame = payload.Length < 126
            ? [0x81, (byte)(0x80 | payload.Length), 0, 0, 0, 0, .. payload]
            : [0x81, 0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length, 0, 0, 0, 0, .. payload];
        await _peer.Socket.SendAsync(frame);
    }

    private async Task Read()
    {
        var have = 0;
        try
        {
            while (await _peer.Socket.ReceiveAsync(_buffer.AsMemory(have)) is var got and > 0)
            {
                var at = Stopwatch.GetTimestamp();
                have += got;
                var used = 0;
                while (Frame(_buffer.AsSpan(used, have - used), out var payload, out var length))
                {
                    Take(_buffer.AsSpan(used + payload, length), at);
                    used += payload + length;
                }
                _buffer.AsSpan(used, have - used).CopyTo(_buffer);
                have -= used;
            }
        }
        catch (Exception problem) when (problem is System.Net.Sockets.SocketException or ObjectDisposedException)
        {
            // it is over
        }
    }

    private static bool Frame(ReadOnlySpan<byte> bytes, out int payload, out int length)
    {
        (payload, length) = (2, 0);
        if (bytes.Length < 2)
            return false;
        length = bytes[1] & 0x7f;
        if (length == 126)
        {
            payload = 4;
            if (bytes.Length < 4)
                return false;
            length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        }
        else if (length == 127)
        {
            payload = 10;
            if (bytes.Length < 10)
                return false;
            length = (int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]);
        }
        return bytes.Length >= payload + length;
    }

    private void Take(ReadOnlySpan<byte> message, long at)
    {
        if (message.IndexOf("\"target\":\"round\""u8) >= 0)
        {
            Messages++;
            if (Utf8Parser.TryParse(message[(message.IndexOf("\"version\":"u8) + 10)..], out long round, out _))
                _seen([], round, at);
            return;
        }
        if (message.IndexOf("\"target\":\"changes\""u8) < 0)
            return;
        Messages++;
        while (message.IndexOf("\"taskId\":\""u8) is var task and >= 0)
        {
            message = message[(task + 10)..];
            var id = message[..message.IndexOf((byte)'"')];
            message = message[(message.IndexOf("\"version\":"u8) + 10)..];
            if (Utf8Parser.TryParse(message, out long version, out _))
                _seen(id, version, at);
        }
    }
}
