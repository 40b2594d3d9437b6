using System.Globalization;
using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class PositionOnSqliteTests : PositionTests<SqliteTestStore>;

public sealed class PositionOnPostgresTests : PositionTests<PostgresTestStore>;

public abstract class PositionTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    private const int Writers = 16;
    private const int AppendsEach = 25;

    [StoreFact]
    public async Task Two_nodes_with_many_writers_leave_no_gap_and_a_follower_skips_nothing()
    {
        var first = await Store.Open(new DatabaseOptions { BusyTimeout = TimeSpan.FromSeconds(30) });
        var second = await Store.Open(new DatabaseOptions { BusyTimeout = TimeSpan.FromSeconds(30) });
        const int total = 2 * Writers * AppendsEach;
        var follower = Task.Run(() => Follow(first.Journal, total));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2 * Writers).Select(
            writer => Task.Run(() => Write(writer % 2 == 0 ? first : second, $"task/{writer}"))));

        var acknowledged = outcomes.SelectMany(list => list).ToList();
        Assert.Equal(Enumerable.Range(1, total).Select(i => (long)i), acknowledged.Select(o => o.Position).Order());
        var followed = await follower;
        Assert.Equal(Enumerable.Range(1, total).Select(i => (long)i), followed.Select(record => record.Position));
        Assert.Equal(followed.OrderBy(record => record.At).Select(record => record.Position), followed.Select(record => record.Position));
        Assert.True((await JournalVerifier.Verify(second, null, Soon)).IsSound);
    }

    [StoreFact]
    public async Task Two_nodes_that_want_the_same_streams_lose_and_try_again_until_all_is_in()
    {
        Database[] nodes = [await Store.Open(), await Store.Open()];
        const string stream = "task/wanted";

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var journal = nodes[writer % 2].Journal;
            for (var i = 0; i < 10; i++)
            {
                long expected = 0;
                while (await journal.Append(Sample.Append(stream, expected, $"{writer}-{i}"), Soon) is AppendOutcome.Conflict conflict)
                    expected = conflict.ActualVersion;
            }
        })));

        var records = await Records(nodes[0].Journal, stream);
        Assert.Equal(Enumerable.Range(1, 80).Select(i => (long)i), records.Select(record => record.Version));
        Assert.Equal(80, records.Select(record => record.CommandId).Distinct().Count());
    }

    [StoreFact]
    public async Task The_moment_does_not_go_back_when_the_clock_does()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        var future = Moment.ToMicroseconds(new DateTimeOffset(2199, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await Store.Tamper(string.Create(CultureInfo.InvariantCulture, $"UPDATE journal_head SET at = {future}"));

        var later = Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 1, "b"), Soon));

        Assert.Equal(future, Moment.ToMicroseconds(later.At));
    }

    [StoreFact]
    public async Task A_stream_is_read_from_a_version_on_and_the_journal_from_a_position_on()
    {
        var writer = await Store.Open();
        for (var version = 0; version < 5; version++)
        {
            await writer.Journal.Append(Sample.Append("task/1", version, $"a{version}"), Soon);
            await writer.Journal.Append(Sample.Append("task/2", version, $"b{version}"), Soon);
        }
        var reader = await Store.Open(); // has nothing of it in memory

        foreach (var journal in (IJournal[])[writer.Journal, reader.Journal])
        {
            Assert.Equal([4, 5], (await Records(journal, "task/1", after: 3)).Select(record => record.Version));
            Assert.Equal([8, 9], (await journal.ReadAfter(7, 2, Soon)).Select(record => record.Position));
            Assert.Empty(await journal.ReadAfter(10, 2, Soon));
            Assert.Empty(await Records(journal, "task/unknown"));
            Assert.Equal(10, await journal.Head(Soon));
        }
    }

    private static async Task<List<AppendOutcome.Committed>> Write(Database node, string stream)
    {
        var committed = new List<AppendOutcome.Committed>();
        for (var version = 0; version < AppendsEach; version++)
            committed.Add((AppendOutcome.Committed)await node.Journal.Append(Sample.Append(stream, version, $"c{version}"), Soon));
        return committed;
    }

    private static async Task<List<JournalRecord>> Follow(IJournal journal, int total)
    {
        var seen = new List<JournalRecord>();
        var soon = Soon;
        while (seen.Count < total)
        {
            soon.ThrowIfCancellationRequested();
            seen.AddRange(await journal.ReadAfter(seen.Count == 0 ? 0 : seen[^1].Position, 50, soon));
        }
        return seen;
    }
}
