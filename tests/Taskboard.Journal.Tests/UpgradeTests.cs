using Microsoft.Data.Sqlite;
using Npgsql;
using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class UpgradeOnSqliteTests : UpgradeTests<SqliteTestStore>;

public sealed class UpgradeOnPostgresTests : UpgradeTests<PostgresTestStore>;

public abstract class UpgradeTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task A_database_of_any_earlier_version_opens_after_its_migration()
    {
        for (var count = 1; count < Migrations.Known(Dialect.Sqlite).Count; count++)
        {
            var store = new TStore();
            await store.InitializeAsync();
            try
            {
                await MakeAsOf(store, count);

                var database = await store.Open();

                Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
                Assert.True((await JournalVerifier.Verify(database, null, Soon)).IsSound);
            }
            finally
            {
                await store.DisposeAsync();
            }
        }
    }

    /// <summary>Makes a database as a program did that knew only the first few migrations.</summary>
    private static async Task MakeAsOf(TStore store, int count)
    {
        await using var connection = await store.Connect();
        var dialect = connection is NpgsqlConnection ? Dialect.Postgres : Dialect.Sqlite;
        Migrations.Apply(
            connection, [.. Migrations.Known(dialect).Take(count)],
            () => connection is SqliteConnection file ? file.BeginTransaction(deferred: false) : connection.BeginTransaction(), hasTable: false);
    }
}
