using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Taskboard.Bench;

/// <summary>One HTTP/1.1 connection that is kept open, over a bare socket, so that the driver costs as little as it can.</summary>
internal sealed class HttpPeer : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[512 * 1024];

    private HttpPeer()
    {
    }

    /// <summary>The socket, once it is no longer HTTP.</summary>
    public Socket Socket => _socket;

    /// <summary>Connects.</summary>
    public static async Task<HttpPeer> Connect(Uri server)
    {
        var peer = new HttpPeer();
        await peer._socket.ConnectAsync(new IPEndPoint(IPAddress.TryParse(server.Host, out var address) ? address : IPAddress.Loopback, server.Port));
        return peer;
    }

    /// <summary>A request without a body.</summary>
    public static byte[] Get(Uri server, string path, params string[] headers) => Request("GET", server, path, headers, null);

    /// <summary>A request with a JSON body.</summary>
    public static byte[] Post(Uri server, string path, string body, params string[] headers) => Request("POST", server, path, headers, body);

    /// <summary>Sends a request and reads the answer whole.</summary>
    /// <exception cref="IOException">The server hung up, or said neither how long its answer is nor that it has none.</exception>
    public async ValueTask<HttpAnswer> Send(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length;)
            sent += await _socket.SendAsync(request[sent..]);
        var have = 0;
        int head;
        while ((head = _buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8)) < 0)
            have += await Receive(have);
        var status = int.Parse(Encoding.ASCII.GetString(_buffer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
        var length = status is 304 or 204 or 101 ? 0 : Length(_buffer.AsSpan(0, head));
        head += 4;
        var headers = Encoding.ASCII.GetString(_buffer, 0, head);
        if (head + length <= _buffer.Length)
        {
            while (have < head + length)
                have += await Receive(have);
            return new HttpAnswer(status, headers, _buffer.AsMemory(head, length), length);
        }
        // what does not fit is only counted
        for (var got = have - head; got < length;)
            got += await Receive(0);
        return new HttpAnswer(status, headers, default, length);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async ValueTask<int> Receive(int at)
    {
        if (at == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var got = await _socket.ReceiveAsync(_buffer.AsMemory(at));
        return got > 0 ? got : throw new IOException("the server hung up");
    }

    private static int Length(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("\r\nContent-Length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 18)..], out int length, out _) ? length : throw new IOException("an answer without a length: " + Encoding.ASCII.GetString(head));
    }

    private static byte[] Request(string method, Uri server, string path, string[] headers, string? body)
    {
        var text = new StringBuilder().Append(method).Append(' ').Append(path).Append(" HTTP/1.1\r\nHost: ").Append(server.Authority).Append("\r\n");
        foreach (var header in headers)
            text.Append(header).Append("\r\n");
        if (body is not null)
            text.Append("Content-Type: application/json\r\nContent-Length: ").Append(Encoding.UTF8.GetByteCount(body)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(body).ToString());
    }
}

/// <summary>An answer.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Head">Status line and headers.</param>
/// <param name="Body">The body, valid until the next request; empty where it was only counted.</param>
/// <param name="Length">How long the body is.</param>
internal readonly record struct HttpAnswer(int Status, string Head, ReadOnlyMemory<byte> Body, int Length);
