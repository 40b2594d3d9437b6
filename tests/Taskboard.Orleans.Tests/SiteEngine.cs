using Microsoft.Extensions.DependencyInjection;
using Taskboard.Journal.Tests;
using Taskboard.Orleans;
using Taskboard.Orleans.Tests;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Tests.Api;

/// <summary>The suite of the API over grains, on a database of PostgreSQL.</summary>
internal static class SiteEngine
{
    private const string Name = "site";
    private static readonly OrleansExtension s_extension = new(new SiloSettings { Cluster = Name, Port = Cluster.FreePort() });

    public static async Task<ServerOptions> Prepare(ServerOptions options)
    {
        var postgres = await PostgresCluster.Shared.Value;
        await postgres.Execute($"CREATE DATABASE {Name}");
        var moved = options with { Database = postgres.ConnectionString(Name) };
        await s_extension.Prepare(moved, CancellationToken.None);
        return moved;
    }

    public static void Add(ServerOptions options, IServiceCollection services) => s_extension.Add(options, services);
}
