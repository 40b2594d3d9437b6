using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using Taskboard.Shared;

namespace Taskboard.Bench.Drills;

/// <summary>An open board: it hears of changes, reconnects wherever it can, catches up by the journal's position, and never puts an older version over a newer.</summary>
internal sealed class DrillWatcher : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private readonly IReadOnlyList<Uri> _nodes;
    private readonly string _token;
    private readonly HttpClient _client = new() { Timeout = s_patience };
    private readonly Dictionary<string, long> _versions;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private int _node;
    private long _position;
    private volatile bool _settled;
    private long _away;

    /// <summary>Opens a board that was loaded at a position.</summary>
    public DrillWatcher(IReadOnlyList<Uri> nodes, int first, string token, IEnumerable<MovingTask> tasks, long position)
    {
        (_nodes, _node, _token, _position) = (nodes, first, token["Authorization: ".Length..], position);
        _versions = tasks.ToDictionary(static task => task.Id, static task => task.Version);
        _client.DefaultRequestHeaders.Add("Authorization", _token);
        _away = Stopwatch.GetTimestamp();
        _watching = Watch();
    }

    /// <summary>Whether it is connected and has caught up.</summary>
    public bool IsThere => Volatile.Read(ref _away) == 0;

    /// <summary>The longest that it was without a connection, once it had one.</summary>
    public TimeSpan LongestAway { get; private set; }

    /// <summary>How often it connected.</summary>
    public int Connections { get; private set; }

    /// <summary>How often it had to load everything anew.</summary>
    public int Reloads { get; private set; }

    /// <summary>The first task of which it shows another version than the one given, or null.</summary>
    public string? DiffersFrom(IReadOnlyDictionary<string, long> versions)
    {
        lock (_versions)
            return versions.Where(task => _versions.GetValueOrDefault(task.Key) != task.Value)
                .Select(task => $"{task.Key}: {_versions.GetValueOrDefault(task.Key)} instead of {task.Value}").FirstOrDefault();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
        _client.Dispose();
    }

    private async Task Watch()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await Connect(_nodes[_node]);
            }
            catch (Exception problem) when (problem is WebSocketException or HttpRequestException or HubCallFailed or TimeoutException or IOException or OperationCanceledException or JsonException)
            {
                // that node is not there: the next one
            }
            if (IsThere)
                Volatile.Write(ref _away, Stopwatch.GetTimestamp());
            _node = (_node + 1) % _nodes.Count;
            await Task.Delay(s_pause, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Connect(Uri node)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(s_patience);
        var moveOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hub = await HubSocket.Connect(node, [new("Authorization", _token)], message => Take(message, moveOn), patience.Token);
        // what is pushed before the answer lies behind the gap that the answer closes
        _settled = false;
        var reply = await hub.Invoke("Watch", "all", "vi", _position).WaitAsync(s_patience, patience.Token);
        if (reply.GetProperty("reload").GetBoolean())
            await Reload(node);
        foreach (var change in reply.GetProperty("changes").EnumerateArray())
            Take(change);
        _settled = !moveOn.Task.IsCompleted;
        Seen(reply.GetProperty("head").GetInt64());
        if (Connections++ > 0 && Stopwatch.GetElapsedTime(_away) is var away && away > LongestAway)
            LongestAway = away;
        Volatile.Write(ref _away, 0);
        await Task.WhenAny(hub.Closed, moveOn.Task).WaitAsync(_stop.Token);
    }

    private bool Take(HubMessage message, TaskCompletionSource moveOn)
    {
        if (message.Name == "changes")
            foreach (var change in message.Arguments[0].EnumerateArray())
                Take(change);
        else if (message.Name is "moveOn" or "reload")
        {
            moveOn.TrySetResult();
            if (message.Name == "reload")
                _settled = false; // so much happened that it was not sent: what comes after it does not close that gap
        }
        return true;
    }

    private void Take(JsonElement change)
    {
        var task = change.GetProperty("taskId").GetString()!;
        lock (_versions)
            _versions[task] = Math.Max(_versions.GetValueOrDefault(task), change.GetProperty("version").GetInt64());
        if (_settled)
            Seen(change.GetProperty("position").GetInt64());
    }

    private void Seen(long position)
    {
        lock (_versions)
            _position = Math.Max(_position, position);
    }

    private async Task Reload(Uri node)
    {
        Reloads++;
        foreach (var plan in (await Get(node, "api/v1/plans")).GetProperty("plans").EnumerateArray())
            foreach (var task in (await Get(node, $"api/v1/plans/{plan.GetProperty("id").GetString()}/tasks")).GetProperty("tasks").EnumerateArray())
                lock (_versions)
                    _versions[task.GetProperty("id").GetString()!] =
                        Math.Max(_versions.GetValueOrDefault(task.GetProperty("id").GetString()!), task.GetProperty("version").GetInt64());
    }

    private async Task<JsonElement> Get(Uri node, string path) =>
        JsonDocument.Parse(await _client.GetByteArrayAsync(new Uri(node, path), _stop.Token)).RootElement;
}
