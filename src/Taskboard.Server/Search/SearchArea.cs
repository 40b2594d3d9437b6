using Taskboard.Server.Live;

namespace Taskboard.Server.Search;

/// <summary>Search over all tasks: what the server composes of it.</summary>
public static class SearchArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<SearchBook>()
        .AddSingleton<IJournalFollower>(static s => s.GetRequiredService<SearchBook>());

    /// <summary>Endpoints.</summary>
    public static void MapSearch(this IEndpointRouteBuilder app) => SearchPages.Map(app);
}
