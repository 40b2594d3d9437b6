using Microsoft.AspNetCore.Authorization;
using Taskboard.Journal;
using Taskboard.Server.Boards;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Operations;

/// <summary>What an operator sees and does while the server runs: health, the end of a node, work that one of several nodes does.</summary>
public static class OperationsArea
{
    /// <summary>Services. Added before all others, so that they end after them.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, ServerOptions options) => services
        .AddSingleton(static s =>
        {
            var time = s.GetRequiredService<TimeProvider>();
            return new Lease(s.GetRequiredService<Database>(), Identifiers.New(time), time);
        })
        .AddSingleton<Drain>()
        .AddHostedService(static s => s.GetRequiredService<Drain>())
        .AddSingleton<IHostLifetime, DrainingLifetime>()
        .AddSingleton<Readiness>()
        .AddSingleton<ServerMeter>()
        .AddSingleton<MetricsBook>()
        .AddSingleton<IAuthorizationHandler, MetricsReader>()
        .AddSingleton<ISweep, ByItselfSweep>()
        .AddSingleton<SweepRunner>()
        .AddHostedService<SweepLoop>()
        .AddHostedService<JournalWatch>();

    /// <summary>Before everything else: what a node that leaves no longer takes.</summary>
    public static void UseDraining(this WebApplication app) => app.UseMiddleware<DrainGate>();

    /// <summary>Endpoints.</summary>
    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        HealthEndpoints.Map(app);
        MetricsEndpoint.Map(app);
        var services = app.ServiceProvider;
        services.GetRequiredService<MetricsBook>();
        services.GetRequiredService<ServerMeter>().Observe(
            services.GetRequiredService<LiveFeed>(), services.GetRequiredService<Watchers>(), services.GetRequiredService<CardRenderer>(), services.GetRequiredService<Drain>());
    }
}
