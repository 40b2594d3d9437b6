using System.Diagnostics;
using System.Globalization;
using Taskboard.Bench.Drills;

namespace Taskboard.Bench.Wall;

/// <summary>Plays a day of eight hours before a wall display that loses its network and its server again and again, and proves that it ends on the journal's state and that
/// neither the display nor the server grows.</summary>
internal sealed class WallDay : IAsyncDisposable
{
    private const double Hours = 8;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);
    private static readonly string s_picture = Path.Combine(Path.GetTempPath(), "taskboard-wall.png");
    private static readonly double[] s_weighed = [0, 2, 4, 6, 8];

    private readonly Settings _settings;
    private readonly string _folder = Directory.CreateTempSubdirectory("taskboard-wall-").FullName;
    private readonly List<(double Hour, double Page, int Nodes, int Listeners, ServerHeap Server)> _weights = [];
    private readonly ServerStart _start;
    private readonly TcpProxy _network;
    private ServerProcess? _server;

    private WallDay(Settings settings, string directory)
    {
        _settings = settings;
        _start = Stand.NodeStart(directory, settings, _folder, null, 0) with
        {
            Address = new Uri($"http://127.0.0.1:{settings.Port}/"),
            Options = ["--metrics-from", "127.0.0.1"],
            Log = static _ => { },
        };
        _network = new TcpProxy(settings.Port);
    }

    /// <summary>Plays it and says what came of it; true where all holds that must.</summary>
    public static async Task<bool> Play(Settings settings)
    {
        await using var day = new WallDay(settings, settings.Server ?? await Stand.Publish());
        return await day.Play();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        await _network.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Play()
    {
        var token = (await People.Enter(_folder, _settings))[0]["Authorization: Bearer ".Length..];
        _server = await ServerProcess.Start(_start);
        using var client = new HttpClient { BaseAddress = _start.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var rehearsal = await Rehearsal.Open(_start.Address, client);
        var link = new Uri($"http://127.0.0.1:{_network.Port}{await rehearsal.MakeLink()}");
        await using var screen = await WallScreen.Open(link);
        var troubles = Trouble.Of(_settings.Seed, _settings.Losses, _settings.Restarts);

        var clock = Stopwatch.StartNew();
        var playing = rehearsal.Play(_start, token, _settings);
        var saidLost = await Befall(troubles, clock, screen, client);
        var taken = await playing;

        var faults = new List<string>();
        var (day, level) = await Level(rehearsal, screen, faults);
        await screen.Picture(s_picture);
        if (taken != day.Taps.Count || day.Taps.Distinct().Count() != day.Taps.Count)
            faults.Add($"{taken} taps were taken, {day.Taps.Count} are in the journal, {day.Taps.Distinct().Count()} of them different");
        faults.AddRange(screen.Errors.Select(static error => $"the page: {error}"));
        await _server.End("TERM");
        if (!await Verifies())
            faults.Add("the journal does not verify");
        faults.AddRange(Growth());
        Tell(troubles, saidLost, day, level, faults);
        return faults.Count == 0;
    }

    /// <summary>Lets everything happen at its time, and weighs in between; how many losses the display told of.</summary>
    private async Task<int> Befall(IReadOnlyList<Trouble> troubles, Stopwatch clock, WallScreen screen, HttpClient client)
    {
        var length = TimeSpan.FromHours(Hours) / _settings.Speed;
        var saidLost = 0;
        var deeds = troubles.Select(one => (At: one.At * length, Do: (Func<Task>)(() => Strike(one))))
            .Concat(troubles.Where(static one => one.Length > TimeSpan.Zero).Select(one => (At: (one.At * length) + one.Length, Do: (Func<Task>)(async () =>
            {
                saidLost += await screen.SaysLost() ? 1 : 0;
                _network.Mend();
            }))))
            .Concat(s_weighed.Select(hour => (At: length * hour / Hours, Do: (Func<Task>)(() => Weigh(hour, screen, client)))));
        foreach (var (at, act) in deeds.OrderBy(static deed => deed.At))
        {
            if (at - clock.Elapsed is { Ticks: > 0 } rest)
                await Task.Delay(rest);
            await act();
        }
        _network.Mend();
        return saidLost;
    }

    private async Task Strike(Trouble trouble)
    {
        switch (trouble.Kind)
        {
            case TroubleKind.Cut:
                _network.Cut();
                break;
            case TroubleKind.Broken:
                _network.Break();
                break;
            case TroubleKind.Swallowed:
                _network.Swallow();
                break;
            default:
                await _server!.End(trouble.Kind == TroubleKind.Killed ? "KILL" : "TERM");
                await _server.DisposeAsync();
                _server = await ServerProcess.Start(_start);
                break;
        }
    }

    private async Task Weigh(double hour, WallScreen screen, HttpClient client)
    {
        var (heap, nodes, listeners) = await screen.Weigh();
        _weights.Add((hour, heap, nodes, listeners, await ServerHeap.Of(_server!, client)));
    }

    /// <summary>Waits until the display shows what the journal holds, and says how long that took.</summary>
    private async Task<(JournalDay Day, TimeSpan Took)> Level(Rehearsal rehearsal, WallScreen screen, List<string> faults)
    {
        var day = await JournalDay.Read(Path.Combine(_folder, "taskboard.db"), rehearsal.Id, rehearsal.Day);
        var clock = Stopwatch.StartNew();
        while (day.Differences(await screen.Shown()).Any() && clock.Elapsed < s_patience)
            await Task.Delay(100);
        faults.AddRange(day.Differences(await screen.Shown()));
        return (day, clock.Elapsed);
    }

    private async Task<bool> Verifies()
    {
        using var verify = Process.Start(new ProcessStartInfo(_start.Program, ["verify", "--data", _folder]) { WorkingDirectory = _start.Directory, RedirectStandardOutput = true })!;
        await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        return verify.ExitCode == 0;
    }

    /// <summary>What is heavier at the end than at the second hour, beyond what the day itself adds: its notes and marks.</summary>
    private IEnumerable<string> Growth()
    {
        var (early, late) = (_weights.First(static weight => weight.Hour == 2), _weights[^1]);
        if (late.Page > (early.Page * 1.15) + 200)
            yield return $"the page grew from {early.Page:N0} KB to {late.Page:N0} KB";
        if (late.Nodes > (early.Nodes * 1.3) + 200 || late.Listeners > early.Listeners + 5)
            yield return $"the page grew from {early.Nodes} nodes and {early.Listeners} listeners to {late.Nodes} and {late.Listeners}";
        if (late.Server.Heap > (early.Server.Heap * 1.2) + 5)
            yield return $"the server's heap grew from {early.Server.Heap:N1} MB to {late.Server.Heap:N1} MB";
        if (late.Server.Resident > (early.Server.Resident * 1.25) + 20)
            yield return $"the server grew from {early.Server.Resident:N0} MB to {late.Server.Resident:N0} MB";
    }

    private void Tell(IReadOnlyList<Trouble> troubles, int saidLost, JournalDay day, TimeSpan level, List<string> faults)
    {
        string Times(TroubleKind kind) => troubles.Count(one => one.Kind == kind).ToString(CultureInfo.InvariantCulture);
        Console.WriteLine($"wall: a day of {Hours} h, {_settings.Speed} times faster than real time, seed {_settings.Seed}");
        Console.WriteLine($"  round     {day.Round.Teams.Count} teams, {day.Round.Stops.Count} stops, {day.Taps.Count} taps");
        Console.WriteLine($"  losses    {Times(TroubleKind.Cut)} held up, {Times(TroubleKind.Broken)} broken, {Times(TroubleKind.Swallowed)} swallowed; of {saidLost} the display said so before they were over");
        Console.WriteLine($"  restarts  {Times(TroubleKind.Killed)} by kill -9, {Times(TroubleKind.Ended)} by SIGTERM");
        Console.WriteLine($"  end       level with the journal {level.TotalSeconds:N1} s after the last tap; its picture is {s_picture}");
        Console.WriteLine();
        Console.WriteLine("| hour | page's heap KB | nodes | listeners | server's heap MB | server MB |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var (hour, page, nodes, listeners, server) in _weights)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {hour:N0} | {page:N0} | {nodes} | {listeners} | {server.Heap:N1} | {server.Resident:N0} |"));
        Console.WriteLine();
        foreach (var fault in faults.Take(20))
            Console.WriteLine($"  WRONG     {fault}");
        Console.WriteLine(faults.Count == 0
            ? "  PASSED    the display shows each stop as the journal has it, every tap is there once, the chains verify, nothing grew"
            : $"  FAILED    {faults.Count} faults");
    }
}
