using Microsoft.AspNetCore.SignalR;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Operations;
using Taskboard.Server.Status;

namespace Taskboard.Server.Work;

/// <summary>What waits for whom, and how everything stands: what the server composes of it.</summary>
public static class WorkArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<WorkBook>()
        .AddSingleton<IJournalFollower>(s => s.GetRequiredService<WorkBook>())
        .AddSingleton<WaitingShelf>()
        .AddSingleton<OwedShelf>()
        .AddSingleton<WorkDesk>()
        .AddSingleton<StandingBook>()
        .AddSingleton<StatusDesk>()
        .AddSingleton<ISweep, HandOverSweep>()
        .AddHostedService<SubstituteDays>()
        .AddHostedService(static s => new WorkPush(
            s.GetRequiredService<IHubContext<LiveHub>>(), s.GetRequiredService<WorkBook>(), s.GetRequiredService<Watchers>(), s.GetRequiredService<DirectoryBook>(),
            s.GetRequiredService<Clock>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<WorkPush>>()));

    /// <summary>Endpoints.</summary>
    public static void MapWork(this IEndpointRouteBuilder app)
    {
        WorkPages.Map(app);
        StatusPages.Map(app);
        SubstitutePages.Map(app);
    }
}
