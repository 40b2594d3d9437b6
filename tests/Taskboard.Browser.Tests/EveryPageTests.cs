using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Routing;
using Taskboard.Browser.Tests.Rounds;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Texts;
using Taskboard.Server.Webhooks;

namespace Taskboard.Browser.Tests;

/// <summary>Every page that somebody can come to, found by the server's own routes and by the links of its pages: it is accessible in light and in dark,
/// fits a phone, speaks in words, and runs nothing that somebody typed.</summary>
public sealed partial class EveryPageTests(BoardHost host) : BrowserTest(host)
{
    private const string Typed = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script> & \"Thư\"";

    private const string PlanText = """
        Số: 15/KH-UBND
        Sông Lam, ngày 05 tháng 12 năm 2027

        KẾ HOẠCH
        Công tác đối ngoại năm 2028 của tỉnh Sông Lam

        I. NỘI DUNG
        1. Gửi thư chúc mừng <img src=x onerror="window.ran=1">
        - Thời gian thực hiện: Trước ngày Quốc khánh Lào 05 ngày làm việc.
        - Đơn vị thực hiện: Sở Ngoại vụ chủ trì tham mưu.
        Nơi nhận:
        - Lưu: VT.
        """;

    [BrowserFact]
    public Task Every_page_is_accessible_fits_and_runs_nothing_that_was_typed() => Play(async scene =>
    {
        var plan = await Furnish(scene);
        var desk = await Pages(scene, Screen.Desk, ColorScheme.Light, Language.Vi);
        var phone = await Pages(scene, Screen.Phone, ColorScheme.Dark, Language.En);

        var faults = await Task.WhenAll(Visit(desk, plan), Visit(phone, plan));

        Assert.True(faults.All(each => each.Count == 0), string.Join('\n', faults.SelectMany(each => each)));
    });

    /// <summary>Those who between them come to every page, each in a browser of their own.</summary>
    private async Task<IReadOnlyList<IPage>> Pages(Scene scene, Screen screen, ColorScheme scheme, Language language)
    {
        var pages = new List<IPage>();
        foreach (var user in new[] { Cast.Coordinator, Cast.Admin, Cast.Chair })
        {
            var page = await scene.Page(user, screen, "/account", options => options.ColorScheme = scheme);
            if (language == Language.En)
                await page.Context.AddCookiesAsync([new() { Name = "language", Value = "en", Url = Host.Address }]);
            pages.Add(page);
        }
        return pages;
    }

    private async Task<IReadOnlyList<string>> Visit(IReadOnlyList<IPage> pages, string plan)
    {
        var faults = new List<string>();
        var seen = new HashSet<string>();
        foreach (var page in pages)
            await Visit(page, plan, seen, faults);
        Assert.Superset(new HashSet<string> { "/board", "/my-work", "/status", "/tasks/*", "/import/*", "/rounds/*", "/admin/units/*", "/admin/users/*", "/admin/calendar", "/admin/mail", "/admin/webhooks/*" }, seen);
        return faults;
    }

    /// <summary>Goes to every page that nobody went to before: from the server's routes, and from there by links.</summary>
    private async Task Visit(IPage page, string plan, HashSet<string> seen, List<string> faults)
    {
        var routes = Host.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsPlainGet).Select(e => "/" + e.RoutePattern.RawText!.Trim('/'));
        // the board of one plan, whatever other tests put on the board of all
        var toVisit = new Queue<string>(routes.Select(address => address == "/board" ? $"/board?plan={plan}" : address));
        var tried = new HashSet<string>();
        for (var visited = 0; toVisit.TryDequeue(out var address);)
        {
            var shape = Shape(address);
            if (seen.Contains(shape) || !tried.Add(shape) || !await IsPage(page, address))
                continue;
            seen.Add(shape);
            await page.GotoAsync(address);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            faults.AddRange((await Faults(page)).Select(fault => $"{address}: {fault}"));
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))"))
                toVisit.Enqueue(link.Split('#')[0]);
            Assert.True(++visited < 200, "pages lead to ever new pages");
        }
    }

    private async Task<string> Furnish(Scene scene)
    {
        var plan = await scene.Province.Plan(Drafts.Letter("Gửi thư " + Typed, scene.Province.Today), Drafts.Of(TaskKind.Visit, "Thăm " + Typed, scene.Province.Today));
        await scene.Province.Move(plan.Task, "schedule", Cast.Coordinator);
        await RoundStage.Open(Host, [[]]);
        var (hook, _) = (await Host.Service<WebhookDesk>().Add(
            new NewWebhook("Cổng <img src=x onerror=\"window.ran=1\">", "https://hook.example.org/", [], null, false), null, ActingUser.System, default))!.Value;
        await Host.Service<WebhookDesk>().Try(hook.Id, default);
        await Host.Service<WebhookStore>().Set(hook.Id, WebhookState.Paused, default);
        var coordinator = await scene.Page(Cast.Coordinator, Screen.Desk, "/import");
        await coordinator.SetInputFilesAsync("#file", new FilePayload { Name = "ke-hoach.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(PlanText) });
        await coordinator.ClickAsync("[data-upload] button[type=submit]");
        await Expect(coordinator.Locator(".draft").First).ToBeVisibleAsync();
        return plan.Id;
    }

    private static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        var faults = new List<string>();
        if (await page.EvaluateAsync<bool>("window.ran === 1"))
            faults.Add("something typed was run");
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0)
            faults.Add($"{wide} pixels wider than the screen");
        faults.AddRange(TextKey().Matches(await page.InnerTextAsync("body")).Select(match => match.Value).Where(Text.Has).Select(key => $"shows the key {key}"));
        var found = await page.RunAxe();
        faults.AddRange(found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(node => node.Html))}"));
        return faults;
    }

    private static bool IsPlainGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
        && endpoint.RoutePattern.Parameters.Count == 0
        && endpoint.RoutePattern.RawText?.Trim('/') is { } path
        && !path.StartsWith("api/", StringComparison.Ordinal);

    /// <summary>True for a whole page, as opposed to a fragment, a file or a refusal.</summary>
    private static async Task<bool> IsPage(IPage page, string address)
    {
        if (address is "/live" || address.Contains(".xlsx", StringComparison.Ordinal) || address.Contains(".docx", StringComparison.Ordinal))
            return false;
        var answer = await page.APIRequest.GetAsync(address, new() { MaxRedirects = 0 });
        return answer.Status == 200
            && answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)
            && (await answer.TextAsync()).StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An address without what tells one task, plan or year from another.</summary>
    private static string Shape(string address) => Id().Replace(address.Split('?')[0], "/*");

    [GeneratedRegex("/[0-9a-z]*[0-9][0-9a-z-]*")]
    private static partial Regex Id();

    [GeneratedRegex(@"\b[a-z][a-z-]*(\.[a-z0-9-]+)+\b")]
    private static partial Regex TextKey();
}
