using Taskboard.Server.Following;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Webhooks;

/// <summary>Webhooks: what the server composes of them.</summary>
public static class WebhooksArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<WebhookStore>()
        .AddSingleton<WebhookDesk>()
        .AddSingleton<IHostResolver, SystemResolver>()
        .AddSingleton<WebhookClient>()
        .AddSingleton<Courier>()
        .AddSingleton<IFollowing, WebhookFollowing>()
        .AddSingleton<CourierSweep>()
        .AddHostedService<QuickSweepLoop<CourierSweep>>()
        .AddSingleton<ISweep, DeliveryKeeping>()
        .AddHostedService<WebhookFigures>();

    /// <summary>Endpoints.</summary>
    public static void MapWebhooks(this IEndpointRouteBuilder app) => WebhookPages.Map(app);
}
