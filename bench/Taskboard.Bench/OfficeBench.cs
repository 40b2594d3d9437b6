using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Demo;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Notices;
using Taskboard.Shared;

namespace Taskboard.Bench;

/// <summary>A day at the office with years of work behind it: what waits for whom, how everything stands and stood, who is told when, and what is found.</summary>
internal static class OfficeBench
{
    private const int Connections = 4;
    private const int Movers = 4;
    private const int Told = 40;

    /// <summary>Who looks at their work.</summary>
    private static readonly string[] s_people = ["ngoaivu", "chutich", "vanthu", "dieuphoi"];

    private static readonly string[] s_fragments = ["quoc khanh", "nhat ban", "huu nghi", "uc chau", "dau tu", "dai su", "hop tac dia phuong", "kin", "lan thu 17", "bao cao ket qua", "o-xtray", "thu chuc"];

    /// <summary>Writes the history, then measures.</summary>
    public static async Task Run(Stand stand, Settings settings, Report report)
    {
        await stand.Stop();
        var records = await History.Write(stand.Location, settings);
        var size = string.Create(CultureInfo.InvariantCulture, $"{stand.Tasks.Count:N0} tasks, {records:N0} records");
        await Sweep(stand, settings, size, report);
        await stand.Start();
        var cookies = new List<string>();
        foreach (var person in s_people)
        {
            using var session = await Browsing.SignIn(stand.Server.Address, person, DemoPeople.Password);
            cookies.Add("Cookie: " + session.Cookie);
        }
        var tasks = await Found(stand);

        // while others work: a page that only answers fast on a board that stands still is of no use
        using var end = new CancellationTokenSource();
        var moving = Move(stand, tasks, settings, end.Token);
        await Pages(stand, settings, report, size, "my work", "/my-work", cookies);
        await Pages(stand, settings, report, size, "a leader's inbox", "/inbox", [cookies[1]]);
        await Pages(stand, settings, report, size, "who is waited for", "/waiting", cookies);
        await Pages(stand, settings, report, size, "figures beside the navigation", "/work.json", cookies);
        foreach (var by in (string[])["unit", "kind", "plan", "leader"])
            await Pages(stand, settings, report, size, "status by " + by, "/status?by=" + by, cookies);
        await Past(stand, report, size, cookies[0]);
        await Search(stand, settings, report, size, cookies[0]);
        await Notified(stand, tasks, report, size);
        await end.CancelAsync();
        await moving;
    }

    private static async Task Pages(Stand stand, Settings settings, Report report, string size, string what, string path, IReadOnlyList<string> cookies)
    {
        using var client = new Reader(stand);
        var length = 0;
        var (rate, times) = await ClosedLoop.Run(Connections, settings, async number => length = Math.Max(length, await client.Get(path, cookies[number % cookies.Count])));
        report.Add(what, $"{size}, {Connections} connections, {settings.Rate} moves a second", rate, times.At(0.5), times.At(0.99), $"{length / 1024} KB");
    }

    /// <summary>Days that nobody has asked for yet, each once.</summary>
    private static async Task Past(Stand stand, Report report, string size, string cookie)
    {
        using var client = new Reader(stand);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var times = new Latencies();
        for (var back = 3; back < 360; back += 17)
        {
            var start = Stopwatch.GetTimestamp();
            await client.Get(string.Create(CultureInfo.InvariantCulture, $"/status?on={today.AddDays(-back):yyyy-MM-dd}"), cookie);
            times.Add(Stopwatch.GetTimestamp() - start);
        }
        var sorted = Latencies.Of([times]);
        report.Add("status of a past day, never asked before", size, null, sorted.At(0.5), sorted.At(0.99), $"{sorted.Count} days");
    }

    private static async Task Search(Stand stand, Settings settings, Report report, string size, string cookie)
    {
        using var client = new Reader(stand);
        var asked = 0;
        var (rate, times) = await ClosedLoop.Run(Connections, settings, async _ =>
            await client.Get("/search?q=" + Uri.EscapeDataString(s_fragments[Interlocked.Increment(ref asked) % s_fragments.Length]), cookie));
        report.Add("search of all tasks by a fragment", $"{size}, {Connections} connections, {settings.Rate} moves a second", rate, times.At(0.5), times.At(0.99));
    }

    /// <summary>From the answer to whoever mentioned somebody until that person's notice lies in the database.</summary>
    private static async Task Notified(Stand stand, IReadOnlyList<MovingTask> tasks, Report report, string size)
    {
        await using var database = await Database.Open(stand.Location);
        using var peer = await HttpPeer.Connect(stand.Server.Address);
        var times = new Latencies();
        for (var i = 0; i < Told; i++)
        {
            var task = tasks[^(i + 1)];
            var answer = await peer.Send(HttpPeer.Post(
                stand.Server.Address, $"/api/v1/tasks/{task.Id}/comments", """{"text":"@vanthu xem giúp"}""", stand.Tokens[0], $"If-Match: \"{task.Version}\"", $"Idempotency-Key: bench-told-{i}"));
            if (answer.Status is not (200 or 201))
                throw new InvalidOperationException(answer.Head + Encoding.UTF8.GetString(answer.Body.Span));
            var start = Stopwatch.GetTimestamp();
            while (!await IsTold(database, task.Id))
            {
                if (Stopwatch.GetElapsedTime(start).TotalSeconds > 30)
                    throw new InvalidOperationException("nobody was told of a mention");
                await Task.Delay(2);
            }
            times.Add(Stopwatch.GetTimestamp() - start);
        }
        var sorted = Latencies.Of([times]);
        report.Add("a notice, from the answer that caused it", size, null, sorted.At(0.5), sorted.At(0.99), $"{Told} mentions");
    }

    private static async Task<bool> IsTold(Database database, string taskId)
    {
        await using var connection = await database.Read(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM notice WHERE task_id = @task AND kind = 'Mentioned'";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("task", taskId);
        command.Parameters.Add(parameter);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) > 0;
    }

    /// <summary>The morning's look at all deadlines, in the server's own process, while tasks are moved in it.</summary>
    private static async Task Sweep(Stand stand, Settings settings, string size, Report report)
    {
        await using var app = await ServerHost.Build(
            new ServerOptions { DataDirectory = stand.Data, Database = settings.Database, Urls = "http://127.0.0.1:0", Silent = true },
            static services => services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Warning)));
        var engine = app.Services.GetRequiredService<ITaskEngine>();
        var sweep = app.Services.GetRequiredService<NoticeSweep>();
        var clock = app.Services.GetRequiredService<Clock>();
        var user = app.Services.GetRequiredService<DirectoryBook>().People.First(p => p.Role == Domain.Directory.UserRole.Coordinator);
        var by = app.Services.GetRequiredService<DirectoryBook>().Acting(user.Id, clock.Today)!;
        var now = clock.Moment(null);
        var today = now.Calendar.FirstWorkingDayOnOrAfter(now.Today);
        var morning = now with { Today = today, At = new DateTimeOffset(today.ToDateTime(new TimeOnly(8, 0)), TimeSpan.FromHours(7)) };

        var states = app.Services.GetRequiredService<StateReader>();
        var tasks = (await states.OpenTasks(default)).Take(Movers * 200).ToList();
        using var end = new CancellationTokenSource();
        var before = await Times(TimeSpan.FromSeconds(settings.WarmUp));
        var during = Task.Run(() => Times(TimeSpan.FromMinutes(5), end.Token));
        var clockwork = Stopwatch.StartNew();
        await sweep.Tell(morning, default);
        clockwork.Stop();
        await end.CancelAsync();
        var moves = await during;
        await using var database = await Database.Open(stand.Location);
        await using var connection = await database.Read(default);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM notice";
        report.Add("the morning sweep, from a cold start", size, null, clockwork.Elapsed.TotalMilliseconds, null, $"{await command.ExecuteScalarAsync()} notices");
        report.Add("moves before it", $"{Movers} at a time", null, before.At(0.5), before.At(0.99));
        report.Add("moves meanwhile", $"{Movers} at a time", null, moves.At(0.5), moves.At(0.99), $"at most {moves.At(1):0} ms");

        async Task<Latencies> Times(TimeSpan span, CancellationToken cancel = default) => Latencies.Of(await Task.WhenAll(Enumerable.Range(0, Movers).Select(number => Task.Run(
            async () =>
            {
                var times = new Latencies();
                var began = Stopwatch.GetTimestamp();
                for (var i = 0; Stopwatch.GetElapsedTime(began) < span && !cancel.IsCancellationRequested; i++)
                {
                    var id = tasks[((i * Movers) + number) % tasks.Count].Id;
                    var start = Stopwatch.GetTimestamp();
                    var task = (await engine.Load(id, default))!;
                    var move = task.SuspendedFrom is null
                        ? new MoveIt("suspend", new Dictionary<string, string> { ["reason"] = "Chờ ý kiến" })
                        : new MoveIt("resume", new Dictionary<string, string>());
                    if (await engine.Send(new TaskCall(id, Identifiers.New(TimeProvider.System), task.Version, by, move), default) is TaskReply.Refused refused)
                        throw new InvalidOperationException($"{id}: {refused.Why}");
                    times.Add(Stopwatch.GetTimestamp() - start);
                }
                return times;
            }))));
    }

    /// <summary>The tasks with their versions after the history.</summary>
    private static async Task<IReadOnlyList<MovingTask>> Found(Stand stand)
    {
        await using var database = await Database.Open(stand.Location);
        var known = stand.Tasks.ToDictionary(task => task.Id);
        foreach (var task in await new StateReader(database).OpenTasks(default))
            known[task.Id].Found(task.Version, task.SuspendedFrom is not null);
        return stand.Tasks;
    }

    /// <summary>Moves tasks at a steady rate until it is told to end.</summary>
    private static async Task Move(Stand stand, IReadOnlyList<MovingTask> tasks, Settings settings, CancellationToken end)
    {
        using var peer = await HttpPeer.Connect(stand.Server.Address);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / settings.Rate));
        try
        {
            // the last ones are left to those who are told of them
            for (var i = 0; await timer.WaitForNextTickAsync(end); i = (i + 1) % (tasks.Count - Told))
            {
                var answer = await peer.Send(tasks[i].Move(stand.Server.Address, stand.Tokens[0]));
                if (answer.Status != 200)
                    throw new InvalidOperationException($"move of {tasks[i].Id}: {answer.Head}");
                tasks[i].Moved();
            }
        }
        catch (OperationCanceledException)
        {
            // enough
        }
    }

    /// <summary>Asks for pages, which come in pieces.</summary>
    private sealed class Reader(Stand stand) : IDisposable
    {
        private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = stand.Server.Address };

        /// <summary>Bytes of a page.</summary>
        public async ValueTask<int> Get(string path, string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add("Cookie", cookie["Cookie: ".Length..]);
            using var answer = await _client.SendAsync(request);
            return answer.StatusCode == System.Net.HttpStatusCode.OK ? (await answer.Content.ReadAsByteArrayAsync()).Length : throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        }

        public void Dispose() => _client.Dispose();
    }
}
