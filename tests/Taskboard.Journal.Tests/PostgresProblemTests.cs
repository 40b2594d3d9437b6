using Npgsql;
using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class PostgresProblemTests : JournalSuite<PostgresTestStore>
{
    private const string CutConnections =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    [StoreFact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(Store.Location) { Port = 1 }.ToString();

        var problem = await Assert.ThrowsAsync<DatabaseUnavailable>(() => Database.Open(nowhere));

        Assert.Equal("database-unavailable", problem.Code);
    }

    [StoreFact]
    public async Task A_connection_that_was_cut_between_two_appends_is_not_noticed()
    {
        var database = await Store.Open();
        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        await Store.Tamper(CutConnections);

        Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 1, "b"), Soon));
    }

    [StoreFact]
    public async Task A_commit_cut_short_has_an_unknown_outcome_and_may_be_asked_for_again()
    {
        await using var database = await OpenThroughProxy(out var proxy);
        await using var cut = proxy;
        proxy.Cut = CutWhen.CommitIsSent;
        await Assert.ThrowsAsync<OutcomeUnknown>(() => database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask());

        proxy.Cut = CutWhen.Never;

        Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
    }

    [StoreFact]
    public async Task A_commit_whose_answer_was_lost_is_repeated_when_asked_for_again()
    {
        await using var database = await OpenThroughProxy(out var proxy);
        await using var cut = proxy;
        proxy.Cut = CutWhen.CommitIsAnswered;
        await Assert.ThrowsAsync<OutcomeUnknown>(() => database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask());

        proxy.Cut = CutWhen.Never;

        var repeated = Assert.IsType<AppendOutcome.Repeated>(await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
        Assert.Equal(1, repeated.First.Position);
    }

    [StoreFact]
    public async Task A_node_that_falls_silent_in_the_middle_of_a_commit_holds_up_the_others_for_a_moment_only()
    {
        var other = await Store.Open();
        await using var silent = await OpenThroughProxy(out var proxy);
        await using var cut = proxy;
        proxy.Cut = CutWhen.CommitIsHeld;
        var held = silent.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask();
        await proxy.Holding.WaitAsync(Soon);

        Assert.IsType<AppendOutcome.Committed>(await other.Journal.Append(Sample.Append("task/1", 0, "b"), Soon));
        proxy.Release();

        await Assert.ThrowsAnyAsync<DatabaseProblem>(() => held);
        Assert.IsType<AppendOutcome.Conflict>(await silent.Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
    }

    [StoreFact]
    public async Task A_head_that_another_node_holds_too_long_is_locked()
    {
        var database = await Store.Open(new DatabaseOptions { BusyTimeout = TimeSpan.FromMilliseconds(50) });
        await using var other = (NpgsqlConnection)await Store.Connect();
        await using var holding = await other.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT FROM journal_head FOR UPDATE", other);
        await hold.ExecuteNonQueryAsync();

        await Assert.ThrowsAsync<DatabaseLocked>(() => database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon).AsTask());
        await holding.RollbackAsync();

        Assert.IsType<AppendOutcome.Committed>(await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon));
    }

    [StoreFact]
    public async Task An_acknowledged_append_is_durable_whatever_the_server_is_set_to()
    {
        await Store.Open();
        await Store.Tamper("ALTER DATABASE current SET synchronous_commit = off".Replace("current", new NpgsqlConnectionStringBuilder(Store.Location).Database, StringComparison.Ordinal));
        var database = await Store.Open();
        var setting = string.Empty;

        await database.Journal.Append(Sample.Append("task/1", 0, "a"), Soon);
        await database.Writer.Exclusive(store => setting = ((PostgresStore)store).Setting("synchronous_commit"));

        Assert.Equal("on", setting);
    }

    private Task<Database> OpenThroughProxy(out CuttingProxy proxy)
    {
        var settings = new NpgsqlConnectionStringBuilder(Store.Location);
        proxy = new CuttingProxy(settings.Port);
        settings.Port = proxy.Port;
        return Database.Open(settings.ToString());
    }
}
