using Taskboard.Domain.Workflows;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Boards;

/// <summary>Boards in memory: what the server composes of them.</summary>
public static class BoardsArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddBoards(this IServiceCollection services, ServerOptions options) => services
        .AddSingleton<BoardRows>()
        .AddSingleton(static s => new CardMaker(s.GetRequiredService<WorkflowBook>(), s.GetRequiredService<DirectoryBook>().Unit))
        .AddSingleton<CardRenderer>()
        .AddSingleton<BoardBook>()
        .AddSingleton<BoardPages>();

    /// <summary>Endpoints.</summary>
    public static void MapBoards(this IEndpointRouteBuilder app) => BoardEndpoints.Map(app);
}
