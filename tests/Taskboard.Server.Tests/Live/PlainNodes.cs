using Taskboard.Journal.Tests;

namespace Taskboard.Server.Tests.Live;

/// <summary>Several servers of one kind on one PostgreSQL database, as an operator starts them.</summary>
internal sealed class PlainNodes : IAsyncDisposable
{
    private static int s_created;
    private readonly DataDirectory _data = new();
    private readonly List<FeedNode> _nodes = [];
    private readonly string _name;

    private PlainNodes(string name) => _name = name;

    public FeedNode this[int index] => _nodes[index];

    public static async Task<PlainNodes> Start(int count)
    {
        var cluster = await PostgresCluster.Shared.Value;
        var nodes = new PlainNodes($"nodes_{Interlocked.Increment(ref s_created)}");
        await cluster.Execute($"CREATE DATABASE {nodes._name}");
        for (var i = 0; i < count; i++)
            nodes._nodes.Add(await FeedNode.Start(nodes._data.Path, cluster.ConnectionString(nodes._name)));
        return nodes;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        await (await PostgresCluster.Shared.Value).Execute($"DROP DATABASE {_name} WITH (FORCE)");
        _data.Dispose();
    }
}
