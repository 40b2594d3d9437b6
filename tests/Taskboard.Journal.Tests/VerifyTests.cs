using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class VerifyOnSqliteTests : VerifyTests<SqliteTestStore>;

public sealed class VerifyOnPostgresTests : VerifyTests<PostgresTestStore>;

public abstract class VerifyTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task An_empty_journal_is_sound()
    {
        var verification = await JournalVerifier.Verify(await Store.Open(), null, Soon);

        Assert.True(verification.IsSound);
        Assert.Equal($"0:{new string('0', 64)}", verification.Head.ToString());
    }

    [StoreTheory]
    [InlineData("UPDATE journal SET events = '[]' WHERE position = 3", FaultKind.BrokenHash, 3)]
    [InlineData("UPDATE journal SET at = at - 1 WHERE position = 3", FaultKind.BrokenHash, 3)]
    [InlineData("""UPDATE journal SET actor = '{"id":"x","name":"Y"}' WHERE position = 3""", FaultKind.BrokenHash, 3)]
    [InlineData("UPDATE journal SET audience = 'u:a' WHERE position = 3", FaultKind.BrokenHash, 3)]
    [InlineData("UPDATE journal SET command_id = 'other' WHERE position = 3", FaultKind.BrokenHash, 3)]
    [InlineData("UPDATE journal SET audience = 'all' WHERE position = 3", FaultKind.Unreadable, 3)]
    [InlineData("UPDATE journal SET actor = '[' WHERE position = 3", FaultKind.Unreadable, 3)]
    [InlineData("UPDATE journal SET previous_hash = hash WHERE position = 3", FaultKind.BrokenChain, 3)]
    [InlineData("UPDATE journal SET version = 9 WHERE position = 3", FaultKind.BrokenVersion, 3)]
    [InlineData("UPDATE journal SET stream_id = 99 WHERE position = 3", FaultKind.Unreadable, 3)]
    [InlineData("DELETE FROM journal WHERE position = 3", FaultKind.MissingRecord, 3)]
    [InlineData("DELETE FROM journal WHERE position = 6", FaultKind.WrongHead, 6)]
    [InlineData("UPDATE journal_head SET position = 7", FaultKind.WrongHead, 7)]
    [InlineData("UPDATE journal_head SET at = 1", FaultKind.WrongHead, 7)]
    [InlineData("UPDATE stream SET version = 7 WHERE name = 'task/1'", FaultKind.WrongStream, 6)]
    [InlineData("UPDATE stream SET name = 'task/9' WHERE name = 'task/2'", FaultKind.BrokenHash, 4)]
    public async Task Whatever_is_changed_the_first_broken_record_is_named(string sql, FaultKind kind, long position)
    {
        var database = await Store.Open();
        for (var version = 0; version < 3; version++)
            await database.Journal.Append(Sample.Append("task/1", version, $"c{version}"), Soon);
        for (var version = 0; version < 3; version++)
            await database.Journal.Append(Sample.Append("task/2", version, $"c{version}"), Soon);
        Assert.True((await JournalVerifier.Verify(database, null, Soon)).IsSound);

        await Store.Tamper(sql);

        var fault = (await JournalVerifier.Verify(database, null, Soon)).Fault;
        Assert.Equal((kind, position), (fault?.Kind, fault?.Position));
    }

    [StoreFact]
    public async Task A_digest_written_down_is_still_found_when_the_journal_has_grown()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        var written = (await JournalVerifier.Verify(database, null, Soon)).Head;
        await database.Journal.Append(Sample.Append("task/1", 1, "b"), Soon);

        Assert.True(HeadDigest.TryParse(written.ToString(), out var expected));
        Assert.True((await JournalVerifier.Verify(database, expected, Soon)).IsSound);
    }

    [StoreFact]
    public async Task A_journal_written_anew_is_not_the_one_expected()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        var head = (await JournalVerifier.Verify(database, null, Soon)).Head;

        var other = await JournalVerifier.Verify(database, head with { Digest = new string('a', 64) }, Soon);
        var longer = await JournalVerifier.Verify(database, head with { Position = 2 }, Soon);

        Assert.Equal(FaultKind.Unexpected, other.Fault?.Kind);
        Assert.Equal(FaultKind.Unexpected, longer.Fault?.Kind);
    }
}
