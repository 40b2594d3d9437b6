using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class PointInTimeTests : JournalSuite<SqliteTestStore>
{
    private static readonly DateTimeOffset s_ten = new(2025, 1, 20, 10, 0, 0, TimeSpan.FromHours(7));

    private string Restored => Path.Combine(Path.GetDirectoryName(Store.Location)!, "restored.db");

    [Fact]
    public async Task A_restore_until_a_moment_holds_what_had_happened_then_and_nothing_later()
    {
        var clock = new HandClock { Now = s_ten.AddHours(-1) };
        string then;
        HeadDigest head;
        await using (var database = await Database.Open(Store.Location, new DatabaseOptions { Clock = clock }))
        {
            await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
            clock.Now = s_ten;
            await database.Journal.Append(Sample.Append("task/2", 0, "b"), Soon);
            then = await Dump(database);
            head = (await JournalVerifier.Verify(database, null, Soon)).Head;
            clock.Now = s_ten.AddTicks(TimeSpan.TicksPerMicrosecond);
            await database.Journal.Append(Sample.Append("task/1", 1, "c"), Soon);
            await database.Journal.Append(Sample.Append("task/3", 0, "d"), Soon);
        }

        var (found, _) = await Backup.Restore(Store.Location, Restored, new RestorePoint(s_ten, new SampleProjector()), Soon);

        Assert.Equal(head, found.Head);
        await using var restored = await Database.Open(Restored);
        Assert.Equal(then, await Dump(restored));
        Assert.IsType<AppendOutcome.Committed>(await restored.Journal.Append(Sample.Append("task/3", 0, "e"), Soon));
        Assert.IsType<AppendOutcome.Committed>(await restored.Journal.Append(Sample.Append("task/1", 1, "c"), Soon));
        Assert.True((await JournalVerifier.Verify(restored, head, Soon)).IsSound);
    }

    [Fact]
    public async Task A_restore_until_before_everything_is_empty_and_usable()
    {
        await using (var database = await Database.Open(Store.Location))
            await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);

        var (found, _) = await Backup.Restore(Store.Location, Restored, new RestorePoint(s_ten, new SampleProjector()), Soon);

        Assert.Equal((0, 0), (found.Head.Position, found.Streams));
        await using var restored = await Database.Open(Restored);
        Assert.Equal("", await Dump(restored));
        Assert.IsType<AppendOutcome.Committed>(await restored.Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
    }

    [Fact]
    public async Task Whether_anything_refers_to_a_file_is_asked_again_after_a_restore_until_a_moment()
    {
        await using (var database = await Database.Open(Store.Location))
        {
            await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
            await Store.Tamper("INSERT INTO stored_file (id, owner, name, size, digest, stored_by, stored_at, kept) VALUES ('f', 'task/1', 'ho-chieu.pdf', 1, x'00', 'u', 1, 1)");
        }

        await Backup.Restore(Store.Location, Restored, new RestorePoint(s_ten, new SampleProjector()), Soon);

        await using var restored = await Database.Open(Restored);
        await using var connection = await restored.Read(Soon);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT kept FROM stored_file WHERE id = 'f'";
        Assert.Equal(0L, await command.ExecuteScalarAsync(Soon));
    }

    [Fact]
    public async Task A_backup_that_does_not_verify_is_not_taken_back_to_any_moment()
    {
        await using (var database = await Database.Open(Store.Location))
        {
            await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
            await Store.Tamper("UPDATE journal SET events = '[]'");
        }

        await Assert.ThrowsAsync<BackupRefused>(
            () => Backup.Restore(Store.Location, Restored, new RestorePoint(DateTimeOffset.MaxValue, new SampleProjector()), Soon));

        Assert.False(File.Exists(Restored));
    }

    /// <summary>Makes the rows that <see cref="Sample.Append"/> makes.</summary>
    private sealed class SampleProjector : IProjector
    {
        public IReadOnlyList<RowChange> Project(JournalRecord record) => [Sample.Row(record.Stream, record.Version)];
    }

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
