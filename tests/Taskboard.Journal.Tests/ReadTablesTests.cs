using System.Globalization;
using System.Text;
using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class ReadTablesOnSqliteTests : ReadTablesTests<SqliteTestStore>;

public sealed class ReadTablesOnPostgresTests : ReadTablesTests<PostgresTestStore>;

public abstract class ReadTablesTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    [StoreFact]
    public async Task Rows_change_with_the_append_and_carry_its_moment()
    {
        var database = await Store.Open();

        var committed = (AppendOutcome.Committed)await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);

        var at = Moment.ToMicroseconds(committed.At).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(
            $$"""["task","task/1",{{at}},"plan/01",1,"letter","signing","preparing",1,"2025-09-02","{\"id\":\"task/1\",\"version\":1,\"title\":\"Thư mừng Quốc khánh\"}"]""" + "\n",
            await Dump(database));
    }

    [StoreFact]
    public async Task Of_an_append_that_lost_no_row_changes()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        var before = await Dump(database);

        await database.Journal.Append(Sample.Append("task/1", 0, "b", Sample.Row("task/1", 9)), Soon);
        await database.Journal.Append(Sample.Append("task/1", 1, "a", Sample.Row("task/1", 9)), Soon);

        Assert.Equal(before, await Dump(database));
    }

    [StoreFact]
    public async Task A_row_may_change_its_plan_and_lose_its_date()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);

        await database.Journal.Append(
            Sample.Append("task/1", 1, "b", Sample.Row("task/1", 2) with { PlanId = null, Ordinal = 7, Due = null }), Soon);

        Assert.Contains(",null,7,\"letter\",\"drafting\",\"preparing\",2,null,", await Dump(database), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task The_last_of_several_changes_of_a_row_stands()
    {
        var database = await Store.Open();

        await database.Journal.Append(
            Sample.Append("plan/1", 0, "a", Unit("u1", 1), Unit("u2", 1), new RowRemoved("unit", "u2"), Unit("u1", 2), new RowRemoved("unit", "none")),
            Soon);

        var line = Assert.Single((await Dump(database)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("\"u1\"", line, StringComparison.Ordinal);
        Assert.Contains(",2,\"{}\"", line, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task A_rebuild_makes_the_same_rows_again()
    {
        var database = await Store.Open();
        for (var i = 0; i < 40; i++)
            await database.Journal.Append(Project($"task/{i % 7}", i / 7, $"c{i}"), Soon);
        await database.Journal.Append(Project("unit/1", 0, "u"), Soon);
        await database.Journal.Append(Project("person/1", 0, "p"), Soon);
        await database.Journal.Append(Project("plan/1", 0, "pl"), Soon);
        var before = await Dump(database);
        await Store.Tamper("UPDATE task SET state = 'nonsense'");
        Assert.NotEqual(before, await Dump(database));

        var read = await ReadTables.Rebuild(database, new SampleProjector(), Soon);

        Assert.Equal(43, read);
        Assert.Equal(before, await Dump(database));
        Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Project("task/0", 6, "later"), Soon));
    }

    [StoreFact]
    public async Task A_rebuild_that_fails_leaves_the_rows_as_they_were()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        var before = await Dump(database);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadTables.Rebuild(database, new FailingProjector(), Soon));

        Assert.Equal(before, await Dump(database));
        Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 1, "b"), Soon));
    }

    [Fact]
    public void A_row_of_a_table_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RowRemoved("journal", "1"));

    private static UnitRow Unit(string id, long version) => new(id, version, Encoding.UTF8.GetBytes("{}"));

    private static Append Project(string stream, long expectedVersion, string command)
    {
        var append = Sample.Append(stream, expectedVersion, command);
        return append with { Rows = [SampleProjector.RowOf(stream, expectedVersion + 1, append.Events)] };
    }

    private sealed class SampleProjector : IProjector
    {
        public IReadOnlyList<RowChange> Project(JournalRecord record) => [RowOf(record.Stream, record.Version, record.Events)];

        public static RowChange RowOf(string stream, long version, ReadOnlyMemory<byte> events) => stream.Split('/') switch
        {
            ["plan", var id] => new PlanRow(id, version, 2025, events),
            ["unit", var id] => new UnitRow(id, version, events),
            ["person", var id] => new PersonRow(id, version, events),
            [_, var id] => new TaskRow(id, null, (int)version, "visit", "planned", "planned", version, null, events),
            _ => throw new ArgumentException("A stream of no kind.", nameof(stream)),
        };
    }

    private sealed class FailingProjector : IProjector
    {
        public IReadOnlyList<RowChange> Project(JournalRecord record) => throw new InvalidOperationException("An event that nobody knows.");
    }
}
