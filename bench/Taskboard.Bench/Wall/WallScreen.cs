using System.Text.Json;
using Taskboard.Browser.Tests;

namespace Taskboard.Bench.Wall;

/// <summary>A wall display: Chromium with a display link, in which nobody is signed in and nobody presses anything.</summary>
internal sealed class WallScreen : IAsyncDisposable
{
    private const string Read = """
        () => [...document.querySelectorAll("#wall-body .lane")].flatMap((lane) => [...lane.querySelectorAll("g.bar")].map((stop) => ({
          team: lane.dataset.lane,
          lane: lane.querySelector("header").textContent,
          planned: lane.querySelectorAll(".planned").length,
          stop: stop.dataset.bar,
          phase: stop.dataset.phase,
          words: stop.textContent.replace(/\s+/g, " "),
          atRisk: stop.hasAttribute("data-risk"),
        })))
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private readonly ICDPSession _tools;

    private WallScreen(IPlaywright playwright, IBrowser browser, IPage page, ICDPSession tools) => (_playwright, _browser, _page, _tools) = (playwright, browser, page, tools);

    /// <summary>What went wrong in the page itself.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Opens a link.</summary>
    public static async Task<WallScreen> Open(Uri link)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.Start(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1920, Height = 1080 }, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh" });
        var tools = await page.Context.NewCDPSessionAsync(page);
        var screen = new WallScreen(playwright, browser, page, tools);
        page.PageError += (_, error) => screen.Errors.Add(error);
        page.Crash += (_, _) => screen.Errors.Add("the page crashed");
        await page.GotoAsync(link.AbsoluteUri);
        return screen;
    }

    /// <summary>Each stop as it is shown.</summary>
    public async Task<IReadOnlyList<ShownStop>> Shown() => JsonSerializer.Deserialize<List<ShownStop>>((await _page.EvaluateAsync<JsonElement>(Read)).GetRawText(), JsonSerializerOptions.Web)!;

    /// <summary>Kilobytes of the page's heap, its nodes and listeners, after everything was collected that nobody needs.</summary>
    public async Task<(double Heap, int Nodes, int Listeners)> Weigh()
    {
        await _tools.SendAsync("HeapProfiler.collectGarbage");
        await _tools.SendAsync("HeapProfiler.collectGarbage");
        var heap = (await _tools.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble() / 1024;
        var dom = (await _tools.SendAsync("Memory.getDOMCounters"))!.Value;
        return (heap, dom.GetProperty("nodes").GetInt32(), dom.GetProperty("jsEventListeners").GetInt32());
    }

    /// <summary>Whether it says that it cannot reach the server.</summary>
    public Task<bool> SaysLost() => _page.Locator("#wall-state").IsVisibleAsync();

    /// <summary>Keeps a picture of it.</summary>
    public Task Picture(string file) => _page.ScreenshotAsync(new() { Path = file });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>A stop on a wall display; one that was cancelled stands there no more.</summary>
/// <param name="Team">The lane's team.</param>
/// <param name="Lane">What the lane says of the team.</param>
/// <param name="Planned">How many planned visits stand on its axis.</param>
/// <param name="Stop">The stop.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="Words">All that is said of it.</param>
/// <param name="AtRisk">Whether it stands out because something is at risk.</param>
internal sealed record ShownStop(string Team, string Lane, int Planned, string Stop, string Phase, string Words, bool AtRisk);
