using Taskboard.Server.Operations;

namespace Taskboard.Server.Files;

/// <summary>Files on cards: what the server composes of them.</summary>
public static class FilesArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<FileStore>()
        .AddSingleton<Attaching>()
        .AddSingleton<ISweep, FileSweep>()
        .AddSingleton<ISweep, PersonalPaperSweep>();

    /// <summary>Endpoints.</summary>
    public static void MapFiles(this IEndpointRouteBuilder app) => FilePages.Map(app);
}
