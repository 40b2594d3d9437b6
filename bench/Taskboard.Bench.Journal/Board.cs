using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Taskboard.Domain;
using Taskboard.Journal;

namespace Taskboard.Bench.Journal;

/// <summary>A board of 1,000 tasks, whose moves are an append of 400 bytes of events and a row of 1.5 KB.</summary>
internal sealed class Board
{
    private const int Tasks = 1000;
    private static readonly JournalActor Actor = new("person/01K8Q4", "Nguyễn Thị Hòa", "unit/so-ngoai-vu");
    private static readonly byte[] Events = Encoding.UTF8.GetBytes(
        $$"""[{"type":"task.moved","v":1,"action":"submit","from":"drafting","to":"submitted","note":"{{new string('x', 300)}}"}]""");
    private static readonly byte[] Body = Encoding.UTF8.GetBytes($$"""{"title":"Thư mừng Quốc khánh","text":"{{new string('y', 1450)}}"}""");
    private readonly long[] versions = new long[Tasks];
    private long commands;

    public static async Task<Board> Fill(Database database)
    {
        var board = new Board();
        var run = await database.Journal.Head(CancellationToken.None);
        board.commands = run * 1000;
        for (var i = 0; i < Tasks; i += 250)
        {
            Append[] appends = [.. Enumerable.Range(i, 250).Select(board.Next)];
            foreach (var (outcome, n) in (await database.Journal.AppendTogether(appends, CancellationToken.None)).Select((o, n) => (o, n)))
            {
                if (outcome is not AppendOutcome.Committed)
                    throw new InvalidOperationException("The bench needs an empty database.");
                board.versions[i + n] = 1;
            }
        }
        return board;
    }

    /// <summary>Moves tasks with so many writers, each waiting for its answer; every writer has its own tasks.</summary>
    public async Task<string> Move(Database database, int writers, TimeSpan duration)
    {
        var latencies = new ConcurrentBag<List<double>>();
        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var mine = new List<double>();
            var random = new Random(writer);
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                var task = (random.Next(Tasks / writers) * writers) + writer;
                var sent = Stopwatch.GetTimestamp();
                if (await database.Journal.Append(Next(task), CancellationToken.None) is not AppendOutcome.Committed)
                    throw new InvalidOperationException("Nobody else writes here.");
                versions[task]++;
                mine.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
            latencies.Add(mine);
        })));
        var elapsed = Stopwatch.GetElapsedTime(started);
        processor = Environment.CpuUsage.TotalTime - processor;
        var sorted = latencies.SelectMany(list => list).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{writers,3} writers, at most {database.Writer.LargestBatch,3} in a commit: {sorted.Count / elapsed.TotalSeconds,7:F0}/s, p50 {sorted[sorted.Count / 2]:F2} ms, p99 {sorted[sorted.Count * 99 / 100]:F2} ms, max {sorted[^1]:F1} ms, "
            + $"{processor.TotalMicroseconds / sorted.Count:F0} us of processor each");
    }

    private Append Next(int task)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"01K8Q4ZV7N3W5X2Y{task:D10}");
        var command = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref commands):x32}");
        var version = versions[task];
        return new Append(
            "task/" + id, version, command, Audience.Everyone, Actor, Events,
            [new TaskRow(id, "plan/01", task, "letter", "drafting", "preparing", version + 1, new DateOnly(2025, 9, 2), Body)]);
    }
}
