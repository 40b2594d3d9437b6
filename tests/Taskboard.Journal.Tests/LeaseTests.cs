using static Taskboard.Journal.Tests.TestStore;

namespace Taskboard.Journal.Tests;

public sealed class LeaseOnSqliteTests : LeaseTests<SqliteTestStore>;

public sealed class LeaseOnPostgresTests : LeaseTests<PostgresTestStore>;

public abstract class LeaseTests<TStore> : JournalSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly TimeSpan s_long = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task One_node_of_many_takes_a_name()
    {
        var leases = await Nodes(6);

        var taken = await Task.WhenAll(leases.Select(lease => Task.Run(() => lease.TryTake("sweep", s_long, Soon))));

        Assert.Single(taken, had => had);
    }

    [StoreFact]
    public async Task Whoever_holds_a_name_may_take_it_again_and_another_may_take_another()
    {
        var leases = await Nodes(2);

        Assert.True(await leases[0].TryTake("sweep", s_long, Soon));
        Assert.True(await leases[0].TryTake("sweep", s_long, Soon));
        Assert.False(await leases[1].TryTake("sweep", s_long, Soon));
        Assert.True(await leases[1].TryTake("mail", s_long, Soon));
    }

    [StoreFact]
    public async Task A_name_whose_time_is_up_goes_to_the_next()
    {
        var leases = await Nodes(2);
        Assert.True(await leases[0].TryTake("sweep", TimeSpan.FromMilliseconds(-1), Soon));

        Assert.True(await leases[1].TryTake("sweep", s_long, Soon));
        Assert.False(await leases[0].TryTake("sweep", s_long, Soon));
    }

    [StoreFact]
    public async Task What_a_node_gives_back_the_next_takes_at_once()
    {
        var leases = await Nodes(2);
        await leases[0].TryTake("sweep", s_long, Soon);

        await leases[0].GiveBack(Soon);

        Assert.True(await leases[1].TryTake("sweep", s_long, Soon));
    }

    private async Task<Lease[]> Nodes(int count)
    {
        var nodes = new Lease[count];
        for (var i = 0; i < count; i++)
            nodes[i] = new Lease(await Store.Open(), $"node-{i}", TimeProvider.System);
        return nodes;
    }
}
