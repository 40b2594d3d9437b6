using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Api;
using Taskboard.Server.Boards;
using Taskboard.Server.Cards;
using Taskboard.Server.Feeds;
using Taskboard.Server.Files;
using Taskboard.Server.Live;
using Taskboard.Server.Mailing;
using Taskboard.Server.Notices;
using Taskboard.Server.Operations;
using Taskboard.Server.Pages;
using Taskboard.Server.Rounds;
using Taskboard.Server.Search;
using Taskboard.Server.Webhooks;
using Taskboard.Server.Work;

namespace Taskboard.Server.Hosting;

/// <summary>Puts the server together. Each area says for itself what it adds; nothing else knows them all.</summary>
public static class ServerHost
{
    /// <summary>Opens the database and builds a server that is ready to be started.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="overrides">Services put in place of the usual ones, e.g. a clock in tests.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="DatabaseProblem">The database cannot be used.</exception>
    public static async Task<WebApplication> Build(ServerOptions options, Action<IServiceCollection>? overrides = null, CancellationToken cancel = default)
    {
        var database = await Database.Open(options.Database ?? options.DatabaseFile, cancel: cancel);
        WebApplication? app = null;
        try
        {
            await ReadTableUpgrade.Run(database, cancel);
            app = Compose(options, database, overrides);
            await app.Services.LoadDirectory(cancel);
            await app.Services.LoadRounds(cancel);
            return app;
        }
        catch
        {
            if (app is not null)
                await app.DisposeAsync();
            else
                await database.DisposeAsync();
            throw;
        }
    }

    private static WebApplication Compose(ServerOptions options, Database database, Action<IServiceCollection>? overrides)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = options.WebRoot,
            // nobody edits settings beside the program, and the watcher costs on every write of the database
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        WebApplication? app = null;
        QuietLogs.Set(builder.Logging, options.JsonLogs, () => app?.Lifetime.ApplicationStarted.IsCancellationRequested == true);
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services
            .AddOperations(options)
            .AddActors(database)
            .AddAccounts(options)
            .AddBoards(options)
            .AddLive(options)
            .AddRounds()
            .AddCards()
            .AddFiles()
            .AddWork()
            .AddSearch()
            .AddFeeds()
            .AddNotices()
            .AddMailing()
            .AddWebhooks()
            .AddApi(options)
            .AddPages(options);
        overrides?.Invoke(builder.Services);

        app = builder.Build();
        app.UseDraining();
        app.UseConnectionRules();
        app.UseMiddleware<Faults>();
        app.UseSignIn();
        app.MapOperations();
        app.MapAccounts();
        app.MapBoards();
        app.MapLive();
        app.MapRounds();
        app.MapFiles();
        app.MapWork();
        app.MapSearch();
        app.MapFeeds();
        app.MapNotices();
        app.MapMailing();
        app.MapWebhooks();
        app.MapApi();
        app.MapPages();
        return app;
    }
}
