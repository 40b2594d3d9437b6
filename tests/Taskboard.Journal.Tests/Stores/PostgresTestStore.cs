using System.Data.Common;
using Npgsql;

namespace Taskboard.Journal.Tests;

/// <summary>A database of its own in the cluster of this test run.</summary>
public sealed class PostgresTestStore : TestStore
{
    private static int created;
    private PostgresCluster? cluster;
    private string name = string.Empty;

    public override async Task<DbConnection> Connect()
    {
        var connection = new NpgsqlConnection(Location + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    protected override async Task<string> Create()
    {
        cluster = await PostgresCluster.Shared.Value;
        name = $"journal_{Interlocked.Increment(ref created)}";
        await cluster.Execute($"CREATE DATABASE {name}");
        return cluster.ConnectionString(name);
    }

    protected override async Task Remove()
    {
        if (cluster is not null)
            await cluster.Execute($"DROP DATABASE {name} WITH (FORCE)");
    }
}
