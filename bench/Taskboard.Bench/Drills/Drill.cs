using System.Diagnostics;
using Taskboard.Journal;

namespace Taskboard.Bench.Drills;

/// <summary>Plays a drill: users move tasks and watch boards, something goes wrong in the middle, and at the end it is proved that nothing was lost.</summary>
internal static class Drill
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_clockError = TimeSpan.FromSeconds(5);

    /// <summary>Plays it and says what came of it; true where all holds that must.</summary>
    public static async Task<bool> Play(Fault fault, Settings settings)
    {
        await using var own = fault as IAsyncDisposable;
        await using var field = await Field.Open(fault, settings);
        var (tasks, _) = await Seed.Fill(field.Addresses[0], field.Tokens[0], settings);
        var clock = TimeProvider.System;
        var begun = clock.GetUtcNow() - s_clockError;
        var after = await HeadOf(field.Location);
        var watchers = Enumerable.Range(0, settings.Watchers)
            .Select(n => new DrillWatcher(field.Addresses, n % field.Addresses.Count, field.Tokens[n % field.Tokens.Count], tasks, after)).ToList();
        using var users = new OpenLoop(new Front(field.Addresses, settings.Seed), tasks, field.Tokens, settings);
        try
        {
            await Until(() => watchers.TrueForAll(static watcher => watcher.IsThere), "every watcher is connected");
            var start = Stopwatch.GetTimestamp();
            var moving = users.Run(TimeSpan.FromSeconds(settings.Seconds));
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(1, (settings.Seconds - settings.FaultSeconds) / 3.0)));
            await fault.Strike(field);
            await Task.Delay(TimeSpan.FromSeconds(settings.FaultSeconds));
            await fault.Heal(field);
            var healed = Stopwatch.GetTimestamp();
            await moving;
            var faults = new List<string>();
            foreach (var node in field.Addresses)
                if (!await users.Through(node, s_patience))
                    faults.Add($"{node} does not take moves again");
            var recovered = Stopwatch.GetElapsedTime(healed);

            // opened now: connections from before may not have outlived the fault
            await using var database = await Database.Open(field.Location);
            var proof = new Proof(database);
            await proof.Compare(users, after, begun, clock.GetUtcNow() + s_clockError);
            await CaughtUp(watchers, proof.Versions, faults);
            await field.EndAll();
            await proof.Verify();
            await proof.Rebuild();
            faults.AddRange(proof.Faults);
            faults.AddRange(users.Wrong);
            if (users.Given.Count - users.Done.Count - users.Refused.Count is var open and > 0)
                faults.Add($"{open} commands were never answered");
            return Tell(fault, settings, users, watchers, proof, start, recovered, faults, field);
        }
        finally
        {
            foreach (var watcher in watchers)
                await watcher.DisposeAsync();
        }
    }

    private static async Task<long> HeadOf(string location)
    {
        await using var database = await Database.Open(location);
        return await database.Journal.Head(default);
    }

    private static async Task CaughtUp(List<DrillWatcher> watchers, Dictionary<string, long> versions, List<string> faults)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < s_patience && watchers.Exists(watcher => watcher.DiffersFrom(versions) is not null))
            await Task.Delay(20);
        for (var n = 0; n < watchers.Count; n++)
            if (watchers[n].DiffersFrom(versions) is { } difference)
                faults.Add($"watcher {n + 1} ended on another state: {difference}");
    }

    private static async Task Until(Func<bool> holds, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            if (clock.Elapsed > s_patience)
                throw new DrillFailed($"waited in vain until {what}");
            await Task.Delay(20);
        }
    }

    private static bool Tell(
        Fault fault, Settings settings, OpenLoop users, List<DrillWatcher> watchers, Proof proof, long start, TimeSpan recovered, List<string> faults, Field field)
    {
        var moves = users.Done.Where(move => move.Due <= users.LastDue).ToList();
        var told = moves.Select(static move => move.At).Order().ToList();
        var gap = told.Prepend(start).Zip(told, static (one, next) => next - one).DefaultIfEmpty().Max();
        var times = Latencies.Of(moves.Select(static move =>
        {
            var one = new Latencies();
            one.Add(move.At - move.Due);
            return one;
        }));
        var slow = moves.Count(static move => Stopwatch.GetElapsedTime(move.Due, move.At) > TimeSpan.FromSeconds(1));
        Console.WriteLine($"{settings.Fault}: {fault.Words}, for {settings.FaultSeconds} s of {settings.Seconds} s");
        Console.WriteLine($"  field     {field.Addresses.Count} node(s), {settings.Rate} moves/s on {settings.Tasks} tasks, {settings.Watchers} watchers, seed {settings.Seed}");
        Console.WriteLine($"  moves     {users.Done.Count} acknowledged, {proof.Untold} done but not told, {users.LeftOut} left out because no task was free");
        Console.WriteLine($"  users     longest gap without a successful move {Seconds(Stopwatch.GetElapsedTime(0, gap))}; {slow} moves took more than 1 s, the longest {Milliseconds(times.At(1))}; p50 {Milliseconds(times.At(0.5))}, p99 {Milliseconds(times.At(0.99))}");
        Console.WriteLine($"  trouble   {(users.Troubles.IsEmpty ? "none" : string.Join(", ", users.Troubles.OrderBy(static trouble => trouble.Key).Select(static trouble => $"{trouble.Key} × {trouble.Value}")))}");
        Console.WriteLine($"  watchers  longest without a connection {Seconds(watchers.Max(static watcher => watcher.LongestAway))}, {watchers.Sum(static watcher => watcher.Connections - 1)} reconnected, {watchers.Sum(static watcher => watcher.Reloads)} loaded anew");
        Console.WriteLine($"  after     every node took a move again {Seconds(recovered)} after the fault's end, the moves under way included");
        Console.WriteLine($"  journal   {proof.Records} records, head {proof.Head}");
        foreach (var problem in faults.Take(20))
            Console.WriteLine($"  WRONG     {problem}");
        if (faults.Count > 0)
            foreach (var line in field.Log.TakeLast(60))
                Console.WriteLine($"  | {line}");
        Console.WriteLine(faults.Count == 0
            ? "  PASSED    every acknowledged command is in the journal once, the chains verify, the read tables equal a rebuild, every watcher ended on the same state"
            : $"  FAILED    {faults.Count} faults");
        return faults.Count == 0;
    }

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.00} s");

    private static string Milliseconds(double? time) => FormattableString.Invariant($"{time:0} ms");
}
