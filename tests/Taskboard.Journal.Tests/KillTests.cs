using System.Diagnostics;
using System.Globalization;
using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class KillOnSqliteTests : KillTests<SqliteTestStore>;

public sealed class KillOnPostgresTests : KillTests<PostgresTestStore>;

public abstract class KillTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task Every_acknowledged_append_is_there_after_a_writing_process_was_killed()
    {
        var acknowledged = new List<(string Command, long Position)>();
        for (var run = 0; run < 3; run++)
            acknowledged.AddRange(await WriteUntilKilled($"run{run}", 200 * (run + 1)));

        var database = await Store.Open();
        var verification = await JournalVerifier.Verify(database, null, Soon);
        Assert.Null(verification.Fault);
        var records = await database.Journal.ReadAfter(0, int.MaxValue, Soon);
        var positions = records.ToDictionary(record => record.CommandId, record => record.Position);
        Assert.All(acknowledged, append => Assert.Equal(append.Position, positions[append.Command]));
        Assert.Equal(records.Count, records.Select(record => (record.Stream, record.Version)).Distinct().Count());
    }

    private async Task<List<(string Command, long Position)>> WriteUntilKilled(string run, int appends)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!, ["exec", typeof(WritingProcess).Assembly.Location, Store.Location, run])
        {
            RedirectStandardOutput = true,
        })!;
        var acknowledged = new List<(string, long)>();
        while (await process.StandardOutput.ReadLineAsync(Soon) is { } line)
        {
            // the last line may be cut in the middle
            if (line.Split(' ') is [_, var command, var position, "."])
                acknowledged.Add((command, long.Parse(position, CultureInfo.InvariantCulture)));
            if (acknowledged.Count == appends)
                process.Kill();
        }
        await process.WaitForExitAsync(Soon);
        Assert.True(acknowledged.Count >= appends, $"The writing process ended after {acknowledged.Count} appends.");
        return acknowledged;
    }
}
