using Dapper;
using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class DatabaseOnSqliteTests : DatabaseTests<SqliteTestStore>;

public sealed class DatabaseOnPostgresTests : DatabaseTests<PostgresTestStore>;

public abstract class DatabaseTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task Small_tables_are_written_beside_appends_that_go_on()
    {
        var database = await Store.Open();
        await database.Write((connection, transaction) => connection.ExecuteAsync("CREATE TABLE note (id INTEGER, text TEXT)", transaction: transaction), Soon);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            await database.Journal.Append(Sample.Append($"task/{i}", 0, "c"), Soon);
            await database.Write(
                (connection, transaction) => connection.ExecuteAsync("INSERT INTO note VALUES (@i, 'x')", new { i }, transaction), Soon);
        })));

        await using var reading = await database.Read(Soon);
        Assert.Equal(50, await reading.ExecuteScalarAsync<long>("SELECT count(*) FROM note"));
        Assert.Equal(50, await database.Journal.Head(Soon));
    }

    [StoreFact]
    public async Task A_write_that_throws_leaves_nothing_and_hurts_nobody()
    {
        var database = await Store.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Write(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("CREATE TABLE half (id INTEGER)", transaction: transaction);
                throw new InvalidOperationException("changed my mind");
            },
            Soon));

        await database.Write((connection, transaction) => connection.ExecuteAsync("CREATE TABLE half (id INTEGER)", transaction: transaction), Soon);
        Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
    }

    [StoreFact]
    public async Task A_snapshot_stands_still_while_appends_go_on()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        await using var snapshot = await database.ReadTogether(Soon);
        var before = await snapshot.Connection.ExecuteScalarAsync<long>("SELECT position FROM journal_head", transaction: snapshot.Transaction);

        await database.Journal.Append(Sample.Append("task/1", 1, "b"), Soon);

        Assert.Equal(1, before);
        Assert.Equal(1, await snapshot.Connection.ExecuteScalarAsync<long>("SELECT max(version) FROM task", transaction: snapshot.Transaction));
    }

    [StoreFact]
    public async Task Closing_finishes_what_waits_and_then_takes_no_more()
    {
        var database = await Store.Open();
        var waiting = Enumerable.Range(0, 300).Select(i => database.Journal.Append(Sample.Append($"task/{i}", 0, "c"), Soon).AsTask()).ToList();

        await database.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.IsType<AppendOutcome.Committed>(outcome));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.Journal.Append(Sample.Append("task/x", 0, "c"), Soon).AsTask());
    }
}
