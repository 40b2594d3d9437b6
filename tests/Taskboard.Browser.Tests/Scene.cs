using Taskboard.Browser.Tests.Driving;

namespace Taskboard.Browser.Tests;

/// <summary>The browsers of one test.</summary>
public sealed class Scene(BoardHost host, string name) : IAsyncDisposable
{
    private readonly List<(IBrowserContext Context, IPage Page)> _open = [];
    private readonly List<string> _broken = [];

    /// <summary>What stands on the server.</summary>
    internal Province Province => host.Province;

    /// <summary>Opens a board in a browser of its own, and waits until it is live.</summary>
    internal async Task<BoardPage> Board(string userName, Screen screen, PlanOnBoard plan, string query = "")
    {
        var page = await Page(userName, screen, $"/board?plan={plan.Id}{query}");
        var board = new BoardPage(page, screen);
        await board.IsLive();
        return board;
    }

    /// <summary>Opens a page in a browser of its own.</summary>
    internal async Task<IPage> Page(string userName, Screen screen, string address, Action<BrowserNewContextOptions>? change = null)
    {
        var context = await host.Open(userName, screen, change);
        await context.Tracing.StartAsync(new() { Snapshots = true, Title = $"{name} · {userName}" });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        _open.Add((context, page));
        page.PageError += (_, problem) => _broken.Add($"{userName}: {problem}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                _broken.Add($"{userName}: {message.Text}");
        };
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>No script failed and nothing was blocked in any of the browsers.</summary>
    internal void NothingBroke() => Assert.Empty(_broken);

    /// <summary>Keeps a trace and a picture of each browser.</summary>
    internal async Task Keep()
    {
        System.IO.Directory.CreateDirectory(Repository.Artifacts);
        for (var i = 0; i < _open.Count; i++)
        {
            var file = Path.Combine(Repository.Artifacts, $"{name}.{i + 1}");
            try
            {
                await _open[i].Page.ScreenshotAsync(new() { Path = file + ".png", Timeout = 5_000 });
                await _open[i].Context.Tracing.StopAsync(new() { Path = file + ".zip" });
            }
            catch (PlaywrightException)
            {
                // the failure itself is what is told
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (context, _) in _open)
            await context.DisposeAsync();
    }
}
