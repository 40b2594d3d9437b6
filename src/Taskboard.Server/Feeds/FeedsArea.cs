namespace Taskboard.Server.Feeds;

/// <summary>Calendars that read the board (RFC 5545): what the server composes of them.</summary>
public static class FeedsArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services
        .AddSingleton<FeedAddresses>()
        .AddSingleton<FeedThrottle>()
        .AddSingleton<FeedDesk>();

    /// <summary>Endpoints.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        FeedEndpoints.Map(app);
        FeedForms.Map(app);
    }
}
