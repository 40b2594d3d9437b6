using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class AppendOnSqliteTests : AppendTests<SqliteTestStore>;

public sealed class AppendOnPostgresTests : AppendTests<PostgresTestStore>;

public abstract class AppendTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task An_append_is_read_back_as_it_was_given()
    {
        var journal = (await Store.Open()).Journal;
        var append = Sample.Append("task/1", 0, "c1") with { Audience = Domain.Audience.OfUnits(["b", "a"]) };

        var committed = Assert.IsType<AppendOutcome.Committed>(await journal.Append(append, Soon));

        var record = Assert.Single(await Records(journal, "task/1"));
        Assert.Equal((1, 1), (committed.Position, committed.Version));
        Assert.Equal((1, "task/1", 1, "c1"), (record.Position, record.Stream, record.Version, record.CommandId));
        Assert.Equal(append.Events.ToArray(), record.Events.ToArray());
        Assert.Equal("u:a,b", record.Audience.Text);
        Assert.Equal(Sample.Actor, record.Actor);
        Assert.Equal(committed.At, record.At);
        Assert.Equal(RecordHash.Of(record), record.Hash.ToArray());
    }

    [StoreFact]
    public async Task Of_two_writers_on_one_version_one_wins_and_the_other_learns_the_version()
    {
        var journal = (await Store.Open()).Journal;

        var outcomes = await Task.WhenAll(
            journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask(),
            journal.Append(Sample.Append("task/1", 0, "b"), Soon).AsTask());

        Assert.Single(outcomes.OfType<AppendOutcome.Committed>());
        Assert.Equal(1, Assert.Single(outcomes.OfType<AppendOutcome.Conflict>()).ActualVersion);
        Assert.Equal(1, await journal.Head(Soon));
    }

    [StoreFact]
    public async Task A_repeated_command_gets_the_first_record_whatever_version_it_expects()
    {
        var journal = (await Store.Open()).Journal;
        await journal.Append(Sample.Append("task/1", 0, "c1"), Soon);
        await journal.Append(Sample.Append("task/1", 1, "c2"), Soon);

        var repeated = Assert.IsType<AppendOutcome.Repeated>(await journal.Append(Sample.Append("task/1", 7, "c1"), Soon));

        Assert.Equal((1, 1, "c1"), (repeated.First.Position, repeated.First.Version, repeated.First.CommandId));
        Assert.Equal(2, await journal.Head(Soon));
    }

    [StoreFact]
    public async Task A_command_id_of_another_stream_is_another_command()
    {
        var journal = (await Store.Open()).Journal;
        await journal.Append(Sample.Append("task/1", 0, "c1"), Soon);

        Assert.IsType<AppendOutcome.Committed>(await journal.Append(Sample.Append("task/2", 0, "c1"), Soon));
    }

    [StoreFact]
    public async Task A_refused_command_is_not_remembered()
    {
        var journal = (await Store.Open()).Journal;
        Assert.IsType<AppendOutcome.Conflict>(await journal.Append(Sample.Append("task/1", 3, "c1"), Soon));

        Assert.IsType<AppendOutcome.Committed>(await journal.Append(Sample.Append("task/1", 0, "c1"), Soon));
    }

    [StoreFact]
    public async Task In_a_batch_each_append_sees_the_ones_before_it()
    {
        var journal = (await Store.Open()).Journal;
        await journal.Append(Sample.Append("task/0", 0, "first"), Soon);

        // sent in one go, so most of them wait together behind the first commit
        var sent = Enumerable.Range(0, 100).Select(v => journal.Append(Sample.Append("task/1", v, $"c{v}"), Soon).AsTask()).ToList();
        var outcomes = await Task.WhenAll(sent);

        Assert.Equal(Enumerable.Range(1, 100).Select(v => (long)v), outcomes.Cast<AppendOutcome.Committed>().Select(o => o.Version));
    }

    [StoreFact]
    public async Task A_loser_does_not_spoil_the_others_of_its_batch()
    {
        var database = await Store.Open();
        var release = await Hold(database);

        var good = database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask();
        var late = database.Journal.Append(Sample.Append("task/1", 0, "b"), Soon).AsTask();
        var twice = database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask();
        var other = database.Journal.Append(Sample.Append("task/2", 0, "a"), Soon).AsTask();
        release();

        Assert.IsType<AppendOutcome.Committed>(await good);
        Assert.IsType<AppendOutcome.Conflict>(await late);
        Assert.IsType<AppendOutcome.Repeated>(await twice);
        Assert.IsType<AppendOutcome.Committed>(await other);
        Assert.Equal(["task/1", "task/2"], (await database.Journal.ReadAfter(0, 10, Soon)).Select(record => record.Stream));
    }

    [StoreFact]
    public async Task A_row_that_the_database_refuses_fails_its_own_append_alone()
    {
        var database = await Store.Open();
        var release = await Hold(database);

        var good = database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask();
        var bad = database.Journal.Append(Sample.Append("task/2", 0, "b", Sample.Row("task/2", 1) with { Kind = null! }), Soon).AsTask();
        var other = database.Journal.Append(Sample.Append("task/3", 0, "c"), Soon).AsTask();
        release();

        Assert.IsType<AppendOutcome.Committed>(await good);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => bad);
        Assert.IsType<AppendOutcome.Committed>(await other);
        Assert.Equal(2, await database.Journal.Head(Soon));
        Assert.True((await JournalVerifier.Verify(database, null, Soon)).IsSound);
    }

    [StoreFact]
    public async Task Appends_cancelled_while_they_wait_are_not_written()
    {
        var database = await Store.Open();
        var release = await Hold(database);
        using var impatient = new CancellationTokenSource();

        var waiting = database.Journal.Append(Sample.Append("task/1", 0, "a"), impatient.Token).AsTask();
        await impatient.CancelAsync();
        release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 0, "b"), Soon));
    }

    [StoreFact]
    public async Task Listeners_are_told_of_the_last_position_after_the_commit()
    {
        var journal = (await Store.Open()).Journal;
        var told = new TaskCompletionSource<long>();
        journal.Committed += position => told.TrySetResult(position);

        await journal.Append(Sample.Append("task/1", 0, "a"), Soon);

        Assert.Equal(1, await told.Task.WaitAsync(Soon));
    }

    [StoreTheory]
    [InlineData("", "c")]
    [InlineData("task/1", "")]
    [InlineData("task/1", "a\0b")]
    public async Task Names_that_a_store_could_not_keep_are_refused(string stream, string command)
    {
        var journal = (await Store.Open()).Journal;

        await Assert.ThrowsAsync<ArgumentException>(() => journal.Append(Sample.Append(stream, 0, command), Soon).AsTask());
    }

    /// <summary>Keeps the writer busy, so that what is sent meanwhile becomes one batch; the result lets it go on.</summary>
    private static async Task<Action> Hold(Database database)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource();
        _ = database.Writer.Exclusive(_ =>
        {
            held.SetResult();
            release.Task.Wait();
        });
        await held.Task.WaitAsync(Soon);
        return release.SetResult;
    }
}
