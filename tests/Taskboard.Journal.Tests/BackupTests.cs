using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class BackupTests : JournalSuite<SqliteTestStore>
{
    private string File(string name) => Path.Combine(Path.GetDirectoryName(Store.Location)!, name);

    [Fact]
    public async Task A_backup_taken_while_writes_go_on_equals_the_source_at_its_position()
    {
        var database = await Store.Open();
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var version = 0; !enough.IsCancellationRequested; version++)
                await database.Journal.Append(Sample.Append("task/1", version, $"c{version}"), Soon);
        });
        while (await database.Journal.Head(Soon) < 50)
            await Task.Yield();

        var written = await Backup.Write(database, File("backup.db"), Soon);
        await enough.CancelAsync();
        await writing;

        Assert.True(written.IsSound);
        Assert.True((await JournalVerifier.Verify(database, written.Head, Soon)).IsSound);
        Assert.Equal(["backup.db"], Directory.GetFiles(Path.GetDirectoryName(Store.Location)!, "backup*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_restored_database_shows_what_was_there_and_keeps_the_one_it_replaced()
    {
        string before;
        await using (var database = await Database.Open(Store.Location))
        {
            await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
            before = await Dump(database);
            await Backup.Write(database, File("backup.db"), Soon);
            await database.Journal.Append(Sample.Append("task/1", 1, "b"), Soon);
        }

        var (found, kept) = await Backup.Restore(File("backup.db"), Store.Location, null, Soon);

        var restored = await Store.Open();
        Assert.Equal(1, found.Head.Position);
        Assert.Equal(before, await Dump(restored));
        Assert.IsType<AppendOutcome.Committed>(await restored.Journal.Append(Sample.Append("task/1", 1, "c"), Soon));
        await using var old = await Database.Open(kept!);
        Assert.Equal(2, await old.Journal.Head(Soon));
    }

    [Fact]
    public async Task A_broken_journal_is_not_backed_up()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        await Store.Tamper("UPDATE journal SET events = '[]'");

        var refused = await Assert.ThrowsAsync<BackupRefused>(() => Backup.Write(database, File("backup.db"), Soon));

        Assert.Equal((BackupRefusal.DoesNotVerify, 1), (refused.Reason, refused.Fault?.Position));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Store.Location)!, "backup*"));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        var database = await Store.Open();
        await System.IO.File.WriteAllTextAsync(File("backup.db"), "mine");

        var refused = await Assert.ThrowsAsync<BackupRefused>(() => Backup.Write(database, File("backup.db"), Soon));

        Assert.Equal(BackupRefusal.FileExists, refused.Reason);
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(File("backup.db")));
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced()
    {
        var database = await Store.Open();
        await Backup.Write(database, File("backup.db"), Soon);
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);

        await Assert.ThrowsAsync<DatabaseLocked>(() => Backup.Restore(File("backup.db"), Store.Location, null, Soon));

        Assert.Equal(1, await database.Journal.Head(Soon));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Store.Location)!, "*.partial"));
    }

    [Fact]
    public async Task A_damaged_database_is_replaced()
    {
        await using (var database = await Database.Open(Store.Location))
            await Backup.Write(database, File("backup.db"), Soon);
        await System.IO.File.WriteAllTextAsync(Store.Location, new string('x', 9000));

        await Backup.Restore(File("backup.db"), Store.Location, null, Soon);

        Assert.Equal(0, await (await Store.Open()).Journal.Head(Soon));
    }

    [Fact]
    public async Task What_is_no_backup_is_not_restored()
    {
        await System.IO.File.WriteAllTextAsync(File("letter.txt"), new string('x', 9000));

        await Assert.ThrowsAsync<NotADatabase>(() => Backup.Restore(File("letter.txt"), Store.Location, null, Soon));
        await Assert.ThrowsAsync<DatabaseUnavailable>(() => Backup.Restore(File("none.db"), Store.Location, null, Soon));

        Assert.False(System.IO.File.Exists(Store.Location));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_not_restored()
    {
        await using (var database = await Database.Open(Store.Location))
        {
            await Store.Tamper("INSERT INTO migration (number, name, sha) VALUES (9001, '9001_later', 'x')");
        }

        await Assert.ThrowsAsync<DatabaseIsNewer>(() => Backup.Restore(Store.Location, File("other.db"), null, Soon));
    }
}
