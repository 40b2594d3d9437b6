using Microsoft.AspNetCore.SignalR;
using Taskboard.Server.Following;
using Taskboard.Server.Live;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Notices;

/// <summary>Being told in the program: what the server composes of it.</summary>
public static class NoticesArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<NoticeStore>()
        .AddSingleton(static s => new NoticePush(s.GetRequiredService<IHubContext<LiveHub>>(), s.GetRequiredService<Watchers>()))
        .AddSingleton<IFollowing, NoticeFollowing>()
        .AddHostedService<NoticeEcho>()
        .AddSingleton<NoticeSweep>()
        .AddSingleton<ISweep>(static s => s.GetRequiredService<NoticeSweep>());

    /// <summary>Endpoints.</summary>
    public static void MapNotices(this IEndpointRouteBuilder app) => NoticePages.Map(app);
}
