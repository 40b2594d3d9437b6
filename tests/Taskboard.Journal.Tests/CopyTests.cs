using Dapper;
using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class CopyTests : JournalSuite<PostgresTestStore>, IAsyncLifetime
{
    private readonly SqliteTestStore file = new();
    private readonly SqliteTestStore back = new();

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await file.InitializeAsync();
        await back.InitializeAsync();
    }

    public new async Task DisposeAsync()
    {
        await file.DisposeAsync();
        await back.DisposeAsync();
        await base.DisposeAsync();
    }

    [StoreFact]
    public async Task A_database_copied_there_and_back_is_the_same_to_the_last_byte()
    {
        var source = await Filled();
        var there = await Store.Open();
        var here = await back.Open();

        var report = await DatabaseCopy.Run(source, there, Soon);
        var returned = await DatabaseCopy.Run(there, here, Soon);

        Assert.Equal((30, 0), (report.Head.Position, report.LeftBehind));
        Assert.Equal(report.Head, returned.Head);
        Assert.Equal(report.Rows, returned.Rows);
        Assert.Equal((await JournalVerifier.Verify(source, null, Soon)).Head, returned.Head);
        Assert.Equal(await Dump(source), await Dump(there));
        Assert.Equal(await Dump(source), await Dump(here));
        Assert.Equal(await Secrets(source), await Secrets(here));
        Assert.Equal(await Secrets(source), await Secrets(there));
    }

    [StoreFact]
    public async Task A_copied_journal_goes_on_where_it_was()
    {
        var there = await Store.Open();
        await DatabaseCopy.Run(await Filled(), there, Soon);

        var next = await there.Journal.Append(Sample.Append("task/0", 10, "next"), Soon);
        var repeated = await there.Journal.Append(Sample.Append("task/0", 3, "task/0-3"), Soon);
        var fresh = await there.Journal.Append(Sample.Append("task/new", 0, "new"), Soon);

        Assert.Equal(31, Assert.IsType<AppendOutcome.Committed>(next).Position);
        Assert.IsType<AppendOutcome.Repeated>(repeated);
        Assert.IsType<AppendOutcome.Committed>(fresh);
        Assert.True((await JournalVerifier.Verify(there, null, Soon)).IsSound);
    }

    [StoreFact]
    public async Task Nothing_is_copied_over_what_is_there()
    {
        var source = await Filled();
        var there = await Store.Open();
        await there.Write((connection, transaction) => connection.ExecuteAsync("INSERT INTO data_protection_key (name, xml) VALUES ('k', '<x/>')", transaction: transaction), Soon);

        var refused = await Assert.ThrowsAsync<CopyRefused>(() => DatabaseCopy.Run(source, there, Soon));

        Assert.Equal((CopyRefusal.TargetNotEmpty, "data_protection_key"), (refused.Reason, refused.Where));
        Assert.Equal(0, await there.Journal.Head(Soon));
    }

    [StoreFact]
    public async Task A_broken_journal_is_not_copied_and_leaves_the_target_empty()
    {
        var source = await Filled();
        await file.Tamper("UPDATE journal SET events = '[]' WHERE position = 7");
        var there = await Store.Open();

        var refused = await Assert.ThrowsAsync<CopyRefused>(() => DatabaseCopy.Run(source, there, Soon));

        Assert.Equal(CopyRefusal.DoesNotVerify, refused.Reason);
        Assert.Contains("position 7", refused.Where, StringComparison.Ordinal);
        Assert.Equal((0, ""), (await there.Journal.Head(Soon), await Dump(there)));
    }

    [StoreFact]
    public async Task A_column_that_one_store_lacks_is_named()
    {
        var source = await Filled();
        await source.Write((connection, transaction) => connection.ExecuteAsync("ALTER TABLE draft ADD COLUMN colour TEXT", transaction: transaction), Soon);

        var refused = await Assert.ThrowsAsync<CopyRefused>(async () => await DatabaseCopy.Run(source, await Store.Open(), Soon));

        Assert.Equal((CopyRefusal.TablesDiffer, "draft.colour"), (refused.Reason, refused.Where));
    }

    [StoreFact]
    public async Task A_backup_of_PostgreSQL_is_taken_while_writes_go_on_and_restored_into_an_empty_one()
    {
        var there = await Store.Open();
        await DatabaseCopy.Run(await Filled(), there, Soon);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var version = 0; !enough.IsCancellationRequested; version++)
                await there.Journal.Append(Sample.Append("task/busy", version, $"c{version}"), Soon);
        });
        while (await there.Journal.Head(Soon) < 50)
            await Task.Yield();
        var path = Path.Combine(Path.GetDirectoryName(file.Location)!, "backup.db");

        var written = await Backup.Write(there, path, Soon);
        await enough.CancelAsync();
        await writing;

        Assert.True((await JournalVerifier.Verify(there, written.Head, Soon)).IsSound);
        await Assert.ThrowsAsync<CopyRefused>(() => Backup.Restore(path, Store.Location, null, Soon));
        var other = new PostgresTestStore();
        await other.InitializeAsync();
        try
        {
            var (found, _) = await Backup.Restore(path, other.Location, null, Soon);
            Assert.Equal(written.Head, found.Head);
            Assert.Equal(written.Head, (await JournalVerifier.Verify(await other.Open(), null, Soon)).Head);
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    private async Task<Database> Filled()
    {
        var source = await file.Open();
        for (var version = 0; version < 10; version++)
            for (var task = 0; task < 3; task++)
                await source.Journal.Append(Sample.Append($"task/{task}", version, $"task/{task}-{version}"), Soon);
        await source.Write(
            (connection, transaction) => connection.ExecuteAsync(
                """
                INSERT INTO account (person_id, user_name, user_key, password_hash, security_stamp, created_at, changed) VALUES ('p', 'Hòa', 'hoa', 'x', 's', 1, 2);
                INSERT INTO account (person_id, user_name, user_key, security_stamp, created_at, changed) VALUES ('Ž', 'b', 'b', 's', 1, 2);
                INSERT INTO access_token (id, person_id, name, hash, scope, created_at, expires_at, changed) VALUES ('t', 'p', 'máy in', x'00ff10', 'read', 1, 9223372036854775807, 1);
                INSERT INTO draft (id, version, owner_id, created_at, title, tasks, body) VALUES ('d', 1, 'p', 5, 'Kế hoạch "mới"', 3, '{"a":"\u0000"}');
                UPDATE account_head SET version = 17
                """,
                transaction: transaction),
            Soon);
        return source;
    }

    private static async Task<string> Secrets(Database database)
    {
        await using var connection = await database.Read(Soon);
        var accounts = await connection.QueryAsync<(string, string, string?, long)>("SELECT person_id, user_name, password_hash, changed FROM account ORDER BY user_key");
        var tokens = await connection.QueryAsync<(string, byte[], long)>("SELECT name, hash, expires_at FROM access_token");
        var drafts = await connection.QueryAsync<(string, string, string?)>("SELECT title, body, document FROM draft");
        var head = await connection.ExecuteScalarAsync<long>("SELECT version FROM account_head");
        return string.Join('\n', [.. accounts.Select(a => $"{a}"), .. tokens.Select(t => $"{t.Item1} {Convert.ToHexString(t.Item2)} {t.Item3}"), .. drafts.Select(d => $"{d}"), $"{head}"]);
    }
}
