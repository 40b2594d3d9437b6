using Microsoft.Data.Sqlite;
using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class SqliteProblemTests : JournalSuite<SqliteTestStore>
{
    private static readonly DatabaseOptions Impatient = new() { BusyTimeout = TimeSpan.FromMilliseconds(50) };

    [Fact]
    public async Task A_database_that_another_program_writes_for_too_long_is_locked()
    {
        var database = await Store.Open(Impatient);
        await using var other = (SqliteConnection)await Store.Connect();
        var writing = other.BeginTransaction(deferred: false);

        var problem = await Assert.ThrowsAsync<DatabaseLocked>(() => database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask());
        await writing.DisposeAsync();

        Assert.Equal("database-locked", problem.Code);
        Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
    }

    [Fact]
    public async Task An_append_waits_for_another_program_that_writes()
    {
        var database = await Store.Open();
        await using var other = (SqliteConnection)await Store.Connect();
        var writing = other.BeginTransaction(deferred: false);

        var append = database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask();
        await writing.RollbackAsync();

        Assert.IsType<AppendOutcome.Committed>(await append);
    }

    [Fact]
    public async Task A_database_that_is_locked_cannot_be_opened_for_its_first_time()
    {
        await using var other = (SqliteConnection)await Store.Connect();
        await using var writing = other.BeginTransaction(deferred: false);

        await Assert.ThrowsAsync<DatabaseLocked>(() => Store.Open(Impatient));
    }

    [Fact]
    public async Task A_full_disk_fails_the_append_and_leaves_nothing_half_done()
    {
        var database = await Store.Open(new DatabaseOptions { MaximumPages = await EmptyPages() + 40 });
        var last = 0;
        var problem = await Assert.ThrowsAsync<DiskFull>(async () =>
        {
            for (var version = 0; ; version++)
            {
                await database.Journal.Append(Sample.Append("task/1", version, $"c{version}"), Soon);
                last = version + 1;
            }
        });

        Assert.Equal("disk-full", problem.Code);
        Assert.Equal(last, await database.Journal.Head(Soon));
        Assert.True((await JournalVerifier.Verify(database, null, Soon)).IsSound);
        var room = await Store.Open();
        Assert.IsType<AppendOutcome.Committed>(await room.Journal.Append(Sample.Append("task/1", last, "more room"), Soon));
    }

    [Fact]
    public async Task A_disk_too_full_for_a_new_database_says_so_and_can_be_used_once_there_is_room()
    {
        await Assert.ThrowsAsync<DiskFull>(() => Store.Open(new DatabaseOptions { MaximumPages = 10 }));

        Assert.IsType<AppendOutcome.Committed>(await (await Store.Open()).Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        await File.WriteAllTextAsync(Store.Location, new string('x', 9000));

        await Assert.ThrowsAsync<NotADatabase>(() => Store.Open());

        Assert.Equal(new string('x', 9000), await File.ReadAllTextAsync(Store.Location));
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        await using (var other = await Store.Connect())
        {
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE recipe (id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<NotADatabase>(() => Store.Open());
    }

    [Fact]
    public async Task A_damaged_file_is_named_so()
    {
        await using (var database = await Database.Open(Store.Location))
        {
            for (var i = 0; i < 200; i++)
                await database.Journal.Append(Sample.Append($"task/{i}", 0, "c"), Soon);
        }
        var bytes = await File.ReadAllBytesAsync(Store.Location);
        bytes.AsSpan(4096 * 4).Fill(0x5A);
        await File.WriteAllBytesAsync(Store.Location, bytes);

        var problem = await Assert.ThrowsAnyAsync<DatabaseProblem>(async () =>
        {
            var database = await Store.Open();
            var found = await JournalVerifier.Verify(database, null, Soon);
            throw new BackupRefused(BackupRefusal.DoesNotVerify, found.Fault);
        });

        Assert.True(problem is DatabaseCorrupt or BackupRefused { Fault.Kind: FaultKind.DamagedFile }, problem.ToString());
    }

    [Fact]
    public async Task A_database_that_must_exist_is_not_made()
    {
        await Assert.ThrowsAsync<DatabaseUnavailable>(() => Store.Open(new DatabaseOptions { MustExist = true }));

        Assert.False(File.Exists(Store.Location));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await File.WriteAllTextAsync(Store.Location, "a file");

        await Assert.ThrowsAsync<DatabaseUnavailable>(() => Database.Open(Path.Combine(Store.Location, "below", "taskboard.db")));
    }

    /// <summary>What the empty tables take: it grows with every migration.</summary>
    private async Task<int> EmptyPages()
    {
        await (await Store.Open()).DisposeAsync();
        await using var connection = await Store.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }
}
