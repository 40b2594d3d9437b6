using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class TogetherOnSqliteTests : TogetherTests<SqliteTestStore>;

public sealed class TogetherOnPostgresTests : TogetherTests<PostgresTestStore>;

public abstract class TogetherTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task A_plan_of_hundreds_of_tasks_is_accepted_in_one_commit()
    {
        var database = await Store.Open();
        Append[] plan = [.. Enumerable.Range(0, 400).Select(i => Sample.Append($"task/{i}", 0, $"accept-{i}"))];

        var outcomes = await database.Journal.AppendTogether(plan, Soon);

        Assert.Equal(Enumerable.Range(1, 400).Select(i => (long)i), outcomes.Cast<AppendOutcome.Committed>().Select(o => o.Position));
        Assert.Single(outcomes.Cast<AppendOutcome.Committed>().Select(o => o.At).Distinct());
        Assert.True((await JournalVerifier.Verify(database, null, Soon)).IsSound);
    }

    [StoreFact]
    public async Task If_one_stream_has_moved_on_none_is_written()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/2", 0, "earlier"), Soon);

        var outcomes = await database.Journal.AppendTogether(
            [Sample.Append("task/1", 0, "a"), Sample.Append("task/2", 0, "b"), Sample.Append("task/3", 0, "c")], Soon);

        Assert.IsType<AppendOutcome.HeldBack>(outcomes[0]);
        Assert.Equal(1, Assert.IsType<AppendOutcome.Conflict>(outcomes[1]).ActualVersion);
        Assert.IsType<AppendOutcome.HeldBack>(outcomes[2]);
        Assert.Equal(1, await database.Journal.Head(Soon));
        Assert.DoesNotContain("task/1", await Dump(database), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Sent_again_it_has_no_second_effect_and_the_same_answers()
    {
        var journal = (await Store.Open()).Journal;
        Append[] both = [Sample.Append("task/1", 0, "a"), Sample.Append("task/2", 0, "b")];
        await journal.AppendTogether(both, Soon);

        var again = await journal.AppendTogether([.. both, Sample.Append("task/3", 0, "c")], Soon);

        Assert.Equal([1, 2], again.OfType<AppendOutcome.Repeated>().Select(repeated => repeated.First.Position));
        Assert.IsType<AppendOutcome.HeldBack>(again[2]);
        Assert.Equal(2, await journal.Head(Soon));
    }

    [StoreFact]
    public async Task Two_appends_to_one_stream_follow_each_other()
    {
        var journal = (await Store.Open()).Journal;

        var outcomes = await journal.AppendTogether([Sample.Append("unit/1", 0, "a"), Sample.Append("unit/1", 1, "b")], Soon);

        Assert.Equal([1, 2], outcomes.Cast<AppendOutcome.Committed>().Select(o => o.Version));
    }

    [StoreFact]
    public async Task Nothing_together_is_nothing()
    {
        var journal = (await Store.Open()).Journal;

        Assert.Empty(await journal.AppendTogether([], Soon));
        Assert.Equal(0, await journal.Head(Soon));
    }
}
