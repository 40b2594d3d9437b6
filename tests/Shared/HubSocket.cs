using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Taskboard.Shared;

/// <summary>A SignalR client in its smallest form: the JSON protocol over one WebSocket, so that what is tested and measured is the server.</summary>
public sealed class HubSocket : IAsyncDisposable
{
    private const byte RecordEnd = 0x1e;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly Channel<HubMessage> _messages = Channel.CreateUnbounded<HubMessage>();
    private readonly Func<HubMessage, bool>? _handler;
    private Task _reading = Task.CompletedTask;
    private int _lastCall;

    private HubSocket(Func<HubMessage, bool>? handler) => _handler = handler;

    /// <summary>What the server says, in order.</summary>
    public ChannelReader<HubMessage> Messages => _messages.Reader;

    /// <summary>Ends when the connection does.</summary>
    public Task Closed => _reading;

    /// <summary>Connects and shakes hands.</summary>
    /// <param name="server">The server's address, e.g. <c>http://localhost:5080/</c>.</param>
    /// <param name="headers">Headers of the request: authorization, cookie, origin.</param>
    /// <param name="handler">Sees each message before <see cref="Messages"/>; true to keep it out of there.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebSocketException">The server refused.</exception>
    public static async Task<HubSocket> Connect(
        Uri server, IEnumerable<KeyValuePair<string, string>> headers, Func<HubMessage, bool>? handler = null, CancellationToken cancel = default)
    {
        var hub = new HubSocket(handler);
        foreach (var (name, value) in headers)
            hub._socket.Options.SetRequestHeader(name, value);
        hub._socket.Options.CollectHttpResponseDetails = true;
        try
        {
            var address = new UriBuilder(new Uri(server, "live")) { Scheme = server.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" };
            await hub._socket.ConnectAsync(address.Uri, cancel);
            await hub.Send("""{"protocol":"json","version":1}""", cancel);
        }
        catch
        {
            await hub.DisposeAsync();
            throw;
        }
        hub._reading = hub.Read();
        return hub;
    }

    /// <summary>Calls a method of the hub.</summary>
    /// <exception cref="HubCallFailed">The server refused, or the connection ended before the answer.</exception>
    public async Task<JsonElement> Invoke(string method, params object[] arguments)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(CultureInfo.InvariantCulture);
        var answer = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }), _closing.Token);
        return await answer.Task;
    }

    /// <summary>Waits for a message of a name; others before it are passed over.</summary>
    public async Task<JsonElement[]> Next(string name, CancellationToken cancel)
    {
        while (true)
        {
            var message = await _messages.Reader.ReadAsync(cancel);
            if (string.Equals(message.Name, name, StringComparison.OrdinalIgnoreCase))
                return message.Arguments;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task Send(string record, CancellationToken cancel)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(record) + 1];
        Encoding.UTF8.GetBytes(record, bytes);
        bytes[^1] = RecordEnd;
        await _sending.WaitAsync(cancel);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task Read()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer.GetMemory(4096), _closing.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;
                buffer.Advance(received.Count);
                if (!received.EndOfMessage || buffer.WrittenSpan is not [.., RecordEnd])
                    continue;
                Take(buffer.WrittenMemory, Stopwatch.GetTimestamp());
                buffer.ResetWrittenCount();
            }
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException)
        {
            // the connection is over, whoever ended it
        }
        finally
        {
            _messages.Writer.TryComplete();
            foreach (var call in _calls.Values)
                call.TrySetException(new HubCallFailed("the connection ended"));
        }
    }

    private void Take(ReadOnlyMemory<byte> records, long at)
    {
        while (records.Span.IndexOf(RecordEnd) is var end and >= 0)
        {
            Take(records[..end], at, JsonDocument.Parse(records[..end].ToArray()).RootElement);
            records = records[(end + 1)..];
        }
    }

    private void Take(ReadOnlyMemory<byte> record, long at, JsonElement message)
    {
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 1:
                var told = new HubMessage(message.GetProperty("target").GetString()!, [.. message.GetProperty("arguments").EnumerateArray()], at, record.Length);
                if (_handler?.Invoke(told) is not true)
                    _messages.Writer.TryWrite(told);
                break;
            case 3 when _calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call):
                if (message.TryGetProperty("error", out var error))
                    call.TrySetException(new HubCallFailed(error.GetString()!));
                else
                    call.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
                break;
            case 6:
                // answered in kind, so that the server knows that we are there
                _ = Pong();
                break;
        }
    }

    private async Task Pong()
    {
        try
        {
            await Send("""{"type":6}""", _closing.Token);
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the connection is over
        }
    }
}

/// <summary>What the server told.</summary>
/// <param name="Name">The browser's method.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="At">When it arrived, see <see cref="Stopwatch.GetTimestamp"/>.</param>
/// <param name="Bytes">How long it was.</param>
public sealed record HubMessage(string Name, JsonElement[] Arguments, long At, int Bytes);

/// <summary>A call of the hub that was refused or cut off.</summary>
public sealed class HubCallFailed(string message) : Exception(message);
