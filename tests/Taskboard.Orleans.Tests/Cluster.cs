using System.Net;
using System.Net.Sockets;
using Taskboard.Journal.Tests;
using Taskboard.Server.Hosting;

namespace Taskboard.Orleans.Tests;

/// <summary>Several silos in this process on one PostgreSQL database.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private static int s_created;
    private readonly string _data = System.IO.Directory.CreateTempSubdirectory("taskboard-silos-").FullName;
    private readonly List<Silo> _silos = [];
    private readonly string _name = $"silos_{Interlocked.Increment(ref s_created)}";

    public Silo this[int index] => _silos[index];

    public string Location { get; private set; } = "";

    public static async Task<Cluster> Start(int silos)
    {
        var postgres = await PostgresCluster.Shared.Value;
        var cluster = new Cluster();
        await postgres.Execute($"CREATE DATABASE {cluster._name}");
        cluster.Location = postgres.ConnectionString(cluster._name);
        for (var i = 0; i < silos; i++)
            await cluster.Join();
        return cluster;
    }

    /// <summary>Starts one more silo.</summary>
    public async Task<Silo> Join()
    {
        var options = new ServerOptions { DataDirectory = _data, Database = Location, Urls = "http://127.0.0.1:0" };
        var silo = await Silo.Start(options, new SiloSettings { Cluster = _name, Port = FreePort() });
        _silos.Add(silo);
        return silo;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _silos)
            await silo.DisposeAsync();
        await (await PostgresCluster.Shared.Value).Execute($"DROP DATABASE {_name} WITH (FORCE)");
        System.IO.Directory.Delete(_data, recursive: true);
    }

    /// <summary>A port on which nobody listens.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
