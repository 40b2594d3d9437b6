using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class MigrationOnSqliteTests : MigrationTests<SqliteTestStore>;

public sealed class MigrationOnPostgresTests : MigrationTests<PostgresTestStore>;

public abstract class MigrationTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task Opening_again_keeps_what_is_there()
    {
        var first = await Store.Open();
        await first.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);

        var second = await Store.Open();

        Assert.Equal(1, await second.Journal.Head(Soon));
    }

    [StoreFact]
    public async Task Many_nodes_may_start_on_an_empty_database_at_once()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Database.Open(Store.Location))));

        foreach (var node in nodes)
        {
            Assert.Equal(0, await node.Journal.Head(Soon));
            await node.DisposeAsync();
        }
    }

    [StoreFact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await Store.Open();
        await Store.Tamper("INSERT INTO migration (number, name, sha) VALUES (9001, '9001_later', 'x')");

        var refused = await Assert.ThrowsAsync<DatabaseIsNewer>(() => Store.Open());

        Assert.Equal(9001, refused.Found);
        Assert.Equal("database-is-newer", refused.Code);
    }

    [StoreFact]
    public async Task A_migration_that_was_edited_after_its_release_is_noticed()
    {
        await Store.Open();
        await Store.Tamper("UPDATE migration SET sha = 'x' WHERE number = 1");

        await Assert.ThrowsAsync<MigrationChanged>(() => Store.Open());
    }
}
