using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Taskboard.Bench.Drills;

/// <summary>Users who move tasks at a fixed rate, whatever becomes of the moves before: a stall counts for all that it holds up. Who is not answered asks
/// again, elsewhere, with the same command id.</summary>
internal sealed class OpenLoop : IDisposable
{
    /// <summary>How long a user waits for an answer before asking again.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private readonly Front _front;
    private readonly IReadOnlyList<string> _tokens;
    private readonly int _rate;
    private readonly Random _random;
    private readonly List<MovingTask> _free;
    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(1), UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly ConcurrentBag<Task> _underWay = [];

    /// <summary>Moves tasks through nodes.</summary>
    public OpenLoop(Front front, IReadOnlyList<MovingTask> tasks, IReadOnlyList<string> tokens, Settings settings)
    {
        (_front, _tokens, _rate, _free) = (front, tokens, settings.Rate, [.. tasks]);
        _random = new Random(settings.Seed);
    }

    /// <summary>Moves that were done, and said to be.</summary>
    public ConcurrentBag<Acknowledged> Done { get; } = [];

    /// <summary>Ids of all commands that were given.</summary>
    public ConcurrentDictionary<(string Task, string Key), bool> Given { get; } = [];

    /// <summary>Commands that were refused because the task had gone on by itself.</summary>
    public ConcurrentDictionary<(string Task, string Key), bool> Refused { get; } = [];

    /// <summary>Versions of tasks that a user found and had not made.</summary>
    public ConcurrentDictionary<(string Task, long Version), bool> ByOthers { get; } = [];

    /// <summary>What was answered instead, and how often.</summary>
    public ConcurrentDictionary<string, int> Troubles { get; } = [];

    /// <summary>Answers that no fault excuses.</summary>
    public ConcurrentBag<string> Wrong { get; } = [];

    /// <summary>When the last move of the loop was due.</summary>
    public long LastDue { get; private set; }

    /// <summary>Moves that were due when no task was free.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Moves for a time; returns when all are answered.</summary>
    public async Task Run(TimeSpan span)
    {
        var begin = Stopwatch.GetTimestamp();
        var count = (int)(span.TotalSeconds * _rate);
        for (var turn = 0; turn < count; turn++)
        {
            var due = begin + (long)((double)turn / _rate * Stopwatch.Frequency);
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            LastDue = due;
            if (Take() is { } task)
                _underWay.Add(Move(task, _tokens[turn % _tokens.Count], due));
            else
                LeftOut++;
        }
        await Task.WhenAll(_underWay);
    }

    /// <summary>Moves one task through one node, and through no other.</summary>
    /// <returns>Whether it was done in time.</returns>
    public async Task<bool> Through(Uri node, TimeSpan atMost)
    {
        var task = Take()!;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < atMost)
        {
            if (await Ask(node, task, _tokens[0], Stopwatch.GetTimestamp()))
                return true;
            await Task.Delay(s_pause);
        }
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private MovingTask? Take()
    {
        lock (_free)
        {
            if (_free.Count == 0)
                return null;
#pragma warning disable CA5394 // the same at every run is what is wanted
            var at = _random.Next(_free.Count);
#pragma warning restore CA5394
            var task = _free[at];
            _free[at] = _free[^1];
            _free.RemoveAt(_free.Count - 1);
            return task;
        }
    }

    private async Task Move(MovingTask task, string token, long due)
    {
        while (Stopwatch.GetElapsedTime(due) < s_longest)
        {
            if (await Ask(_front.Pick(), task, token, due))
            {
                lock (_free)
                    _free.Add(task);
                return;
            }
            await Task.Delay(s_pause);
        }
    }

    private async Task<bool> Ask(Uri node, MovingTask task, string token, long due)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{task.Id}-{task.Version}");
        var (action, body) = task.Next;
        Given[(task.Id, key)] = true;
        using var patience = new CancellationTokenSource(s_patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node, $"api/v1/tasks/{task.Id}/actions/{action}"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(token["Authorization: ".Length..]);
        request.Headers.IfMatch.Add(new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{task.Version}\"")));
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var answer = await _client.SendAsync(request, patience.Token);
            if (answer.IsSuccessStatusCode)
            {
                var position = long.Parse(answer.Headers.GetValues("Taskboard-Position").Single(), CultureInfo.InvariantCulture);
                task.Moved();
                Done.Add(new Acknowledged(task.Id, key, task.Version, position, due, Stopwatch.GetTimestamp()));
                if (answer.Headers.ETag?.Tag != string.Create(CultureInfo.InvariantCulture, $"\"{task.Version}\""))
                    Wrong.Add($"{key}: version {answer.Headers.ETag?.Tag} instead of {task.Version}");
                return true;
            }
            if (answer.StatusCode == HttpStatusCode.PreconditionFailed && await Look(node, task, token, patience.Token))
            {
                Refused[(task.Id, key)] = true;
                return false;
            }
            Count(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.InsufficientStorage))
                Wrong.Add($"{key}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(patience.Token)}");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
        {
            Count(problem is OperationCanceledException ? "no answer in time" : "no connection");
            _front.Failed(node);
        }
        return false;
    }

    /// <summary>What happens by itself may come between two moves of a user, who then looks again. Of whom it was, the journal tells.</summary>
    /// <returns>Whether the task had gone on.</returns>
    private async Task<bool> Look(Uri node, MovingTask task, string token, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node, $"api/v1/tasks/{task.Id}"));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(token["Authorization: ".Length..]);
        using var answer = await _client.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        var found = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel))!;
        var version = found["version"]!.GetValue<long>();
        if (version <= task.Version)
            return false;
        for (var other = task.Version + 1; other <= version; other++)
            ByOthers[(task.Id, other)] = true;
        task.Found(version, found["state"]!.GetValue<string>() == "suspended");
        return true;
    }

    private void Count(string trouble) => Troubles.AddOrUpdate(trouble, 1, static (_, count) => count + 1);
}
