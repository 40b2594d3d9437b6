using Microsoft.AspNetCore.SignalR;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;

namespace Taskboard.Server.Rounds;

/// <summary>Rounds of visits: what the server composes of them.</summary>
public static class RoundsArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddSingleton<RoundBook>()
        .AddSingleton<IJournalFollower>(s => s.GetRequiredService<RoundBook>())
        .AddSingleton<LocalRoundEngine>()
        .AddSingleton<IRoundEngine>(s => s.GetRequiredService<LocalRoundEngine>())
        .AddSingleton<VisitStops>()
        .AddSingleton<RoundReplies>()
        .AddSingleton<RoundOpening>()
        .AddSingleton<TapTaking>()
        .AddSingleton<PhotoStore>()
        .AddSingleton<DisplayLinks>()
        .AddSingleton<FollowUps>()
        .AddSingleton<RoundTasks>()
        .AddSingleton<IJournalFollower>(s => s.GetRequiredService<RoundTasks>())
        .AddHostedService(s => s.GetRequiredService<RoundTasks>())
        .AddSingleton<RoundWatchers>()
        .AddSingleton<LaneRenderer>()
        .AddHostedService(static s => new RoundPush(
            s.GetRequiredService<IHubContext<LiveHub>>(), s.GetRequiredService<RoundBook>(), s.GetRequiredService<RoundWatchers>(), s.GetRequiredService<LaneRenderer>(),
            s.GetRequiredService<Clock>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<RoundPush>>()));

    /// <summary>Reads the rounds, before the first request.</summary>
    public static async Task LoadRounds(this IServiceProvider services, CancellationToken cancel) =>
        services.GetRequiredService<RoundBook>().Fill(await services.GetRequiredService<StateReader>().Rounds(cancel));

    /// <summary>Endpoints.</summary>
    public static void MapRounds(this IEndpointRouteBuilder app)
    {
        RoundsPages.Map(app);
        RoundPages.Map(app);
        LivePages.Map(app);
        MinePages.Map(app);
        PhotoPages.Map(app);
        DisplayForms.Map(app);
        WallPages.Map(app);
        AfterPages.Map(app);
        TeamForms.Map(app);
        StopForms.Map(app);
    }
}
