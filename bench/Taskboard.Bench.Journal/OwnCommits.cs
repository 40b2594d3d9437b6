using System.Diagnostics;
using Taskboard.Journal;

namespace Taskboard.Bench.Journal;

/// <summary>What the disk and SQLite give at most: one-row durable updates, one after the other, on the writer's own connection.</summary>
internal static class OwnCommits
{
    public static async Task<double> Measure(Database database, TimeSpan duration)
    {
        double rate = 0;
        await database.Writer.Exclusive(store =>
        {
            var connection = ((SqliteStore)store).Connection;
            using var update = new SqliteStatement(connection, "UPDATE journal_head SET at = at + 1");
            var started = Stopwatch.GetTimestamp();
            long commits = 0;
            for (; Stopwatch.GetElapsedTime(started) < duration; commits++)
                update.Run();
            rate = commits / Stopwatch.GetElapsedTime(started).TotalSeconds;
        });
        return rate;
    }
}
