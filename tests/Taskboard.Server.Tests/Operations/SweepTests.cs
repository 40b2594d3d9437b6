using Microsoft.Extensions.Logging.Abstractions;
using Taskboard.Server.Operations;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Operations;

public sealed class SweepTests : IAsyncLifetime
{
    private PlainNodes? _nodes;

    public async Task InitializeAsync()
    {
        if (Taskboard.Journal.Tests.PostgresCluster.IsInstalled)
            _nodes = await PlainNodes.Start(2);
    }

    public async Task DisposeAsync()
    {
        if (_nodes is not null)
            await _nodes.DisposeAsync();
    }

    [PostgresFact]
    public async Task Of_many_nodes_that_are_due_at_once_one_sweeps()
    {
        var sweep = new CountingSweep();
        var runners = Enumerable.Range(0, 2).Select(i => Runner(_nodes![i], sweep)).ToList();

        var turns = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => runners[i % 2].Turn(sweep, CancellationToken.None)));

        Assert.Equal(5, turns.Count(ran => ran));
        Assert.Equal(5, sweep.Runs);
    }

    [PostgresFact]
    public async Task A_sweep_that_fails_is_tried_again_and_stops_nobody()
    {
        var sweep = new CountingSweep { Fails = true };
        var runner = Runner(_nodes![0], sweep);

        Assert.False(await runner.Turn(sweep, CancellationToken.None));
        sweep.Fails = false;

        Assert.True(await runner.Turn(sweep, CancellationToken.None));
    }

    private static SweepRunner Runner(FeedNode node, ISweep sweep) =>
        new([sweep], node.Service<Taskboard.Journal.Lease>(), TimeProvider.System, NullLogger<SweepRunner>.Instance);

    private sealed class CountingSweep : ISweep
    {
        private int _runs;

        public string Name => "counting";

        public TimeSpan Every => TimeSpan.FromHours(1);

        public int Runs => _runs;

        public bool Fails { get; set; }

        public Task Run(CancellationToken cancel) =>
            Fails ? throw new InvalidOperationException("not today") : Task.FromResult(Interlocked.Increment(ref _runs));
    }
}
