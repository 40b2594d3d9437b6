using System.Net;
using Orleans.Configuration;

namespace Taskboard.Orleans;

/// <summary>How a silo is set up, and why so.</summary>
internal static class SiloSetup
{
    /// <summary>The name of the grain storage: snapshots, a cache and never the truth.</summary>
    public const string Snapshots = "snapshots";

    private const string Invariant = "Npgsql";

    public static void Configure(ISiloBuilder silo, SiloSettings settings, string database)
    {
        var location = OrleansTables.Location(database);
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.Cluster, "taskboard"));
        silo.Configure<EndpointOptions>(endpoint =>
        {
            endpoint.AdvertisedIPAddress = settings.Address;
            endpoint.SiloPort = settings.Port;
            // every node is a silo: nobody comes through a gateway
            endpoint.GatewayPort = 0;
            endpoint.SiloListeningEndpoint = new IPEndPoint(settings.Address, settings.Port);
        });
        silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = (Invariant, location));
        silo.UseAdoNetReminderService(reminders => (reminders.Invariant, reminders.ConnectionString) = (Invariant, location));
        silo.AddAdoNetGrainStorage(Snapshots, storage => (storage.Invariant, storage.ConnectionString) = (Invariant, location));
        silo.Configure<ClusterMembershipOptions>(Membership);
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(15));
        silo.Configure<SiloMessagingOptions>(messaging =>
        {
            // longer than anybody waits here: the engine's own patience is what counts
            messaging.ResponseTimeout = TimeSpan.FromSeconds(10);
            messaging.SystemResponseTimeout = TimeSpan.FromSeconds(10);
        });
    }

    /// <summary>
    /// A dead silo is voted out after some four seconds: three probes of one second missed, seen by two others (by one, where there are only two). Users
    /// do not wait for it, since a node whose silo does not answer decides itself; so there is no need to be quicker, and being
    /// quicker would evict a silo that is only busy. A silo that finds itself slow gives the others longer, and asks
    /// through a third before it accuses.
    /// </summary>
    private static void Membership(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;
        membership.NumVotesForDeathDeclaration = 2;
        membership.ExtendProbeTimeoutDuringDegradation = true;
        membership.EnableIndirectProbes = true;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(10);
        membership.MaxJoinAttemptTime = TimeSpan.FromMinutes(1);
        membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
    }
}
