using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Rounds;

namespace Taskboard.Server.Live;

/// <summary>The live feed and its hub: what the server composes of them.</summary>
public static class LiveArea
{
    /// <summary>Where the hub is.</summary>
    public const string HubPath = "/live";

    /// <summary>How often the server says that it is there; a browser that hears nothing for three times as long reconnects.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);

    /// <summary>How long a browser may be silent before its connection is ended; browsers say that they are there every five seconds.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>Services.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services, ServerOptions options)
    {
        services
            .AddSignalR(hub =>
            {
                hub.KeepAliveInterval = KeepAlive;
                hub.ClientTimeoutInterval = Silence;
                hub.HandshakeTimeout = KeepAlive;
                hub.MaximumReceiveMessageSize = 4 * 1024;
                hub.MaximumParallelInvocationsPerClient = 1;
                hub.AddFilter<CallLimit>();
            })
            .AddJsonProtocol(static json =>
            {
                json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, LiveJson.Default);
                json.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            });
        return services
            .AddSingleton<CallLimit>()
            .AddSingleton<Watchers>()
            .AddSingleton<RecentRecords>()
            .AddSingleton<ChangeMessages>()
            .AddSingleton<LimitedPush>()
            .AddSingleton<LivePush>()
            .AddSingleton(static s => new LiveConnections(
                s.GetRequiredService<IHubContext<LiveHub>>(), s.GetRequiredService<Watchers>(), s.GetRequiredService<RoundWatchers>(), s.GetRequiredService<TimeProvider>()))
            .AddSingleton(static s => new CatchUp(
                s.GetRequiredService<BoardBook>(), s.GetRequiredService<RecentRecords>(), s.GetRequiredService<Database>(), s.GetRequiredService<ChangeMessages>(),
                s.GetRequiredService<Clock>()))
            .AddSingleton(static s => new LiveFeed(
                s.GetRequiredService<Database>(), s.GetRequiredService<BoardBook>(), s.GetRequiredService<DirectoryBook>(), s.GetServices<IJournalFollower>(),
                s.GetRequiredService<RecentRecords>(), s.GetRequiredService<LivePush>(), s.GetRequiredService<Watchers>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<LiveFeed>>()))
            .AddHostedService(static s => s.GetRequiredService<LiveFeed>())
            .AddHostedService(static s => new PresenceTeller(
                s.GetRequiredService<IHubContext<LiveHub>>(), s.GetRequiredService<Watchers>(), s.GetRequiredService<DirectoryBook>(),
                s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<PresenceTeller>>()));
    }

    /// <summary>The hub, and the same over plain HTTP.</summary>
    public static void MapLive(this IEndpointRouteBuilder app)
    {
        LiveEndpoints.Map(app);
        app.MapHub<LiveHub>(HubPath, connection => connection.CloseOnAuthenticationExpiration = true)
            .RequireAuthorization(Policies.SignedIn)
            // negotiation is a POST without a form: the origin is what is checked
            .DisableAntiforgery()
            .Add(OriginGate.Guard);
        var services = app.ServiceProvider;
        var connections = services.GetRequiredService<LiveConnections>();
        var book = services.GetRequiredService<AccountBook>();
        book.RightsChanged += personId =>
            _ = connections.End(personId, book.IsActive(personId) ? LiveConnections.RightsChanged : LiveConnections.Disabled);
    }
}
