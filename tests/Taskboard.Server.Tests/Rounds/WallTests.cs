using System.Net;
using System.Text.RegularExpressions;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Live;
using Taskboard.Server.Rounds;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>A wall display looks by a link that can be taken back, and by nothing else.</summary>
public sealed partial class WallTests
{
    private const string Id = "06h02r5qb6wk9gm8";

    [Fact]
    public async Task A_link_shows_the_round_without_signing_in_until_it_is_taken_back()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        await Ready(site);
        var wall = await MakeLink(coordinator);
        var nobody = site.NewBrowser();

        var page = WebUtility.HtmlDecode(await nobody.Read(wall));
        Assert.Contains("Đại sứ quán Lào", page, StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", page, StringComparison.Ordinal);
        using var first = await nobody.Get(wall + "/view?stamp=old");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var stamp = first.Headers.GetValues("Wall-Stamp").Single();
        // it waits for what is new and is told at once
        var waiting = nobody.Get($"{wall}/view?stamp={stamp}");
        Assert.False(waiting.IsCompleted);
        await RoundSite.Done(site, Id, new Tap { StopId = "s1", Kind = TapKind.Arrived, At = site.Time.GetUtcNow(), Sent = site.Time.GetUtcNow() });
        using var told = await waiting;
        Assert.Contains("Đang ở Đại sứ quán Lào", WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        var link = (await site.Service<DisplayLinks>().Of(Id, default)).Single();
        using var revoked = await coordinator.Post($"/rounds/{Id}/displays/{link.Id}/revoke", "/rounds/new");
        using var gone = await nobody.Get(wall + "/view?stamp=old");
        using var gonePage = await nobody.Get(wall);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (gone.StatusCode, gonePage.StatusCode));
    }

    [Fact]
    public async Task A_link_expires_and_nonsense_is_no_link()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        await Ready(site);
        var wall = await MakeLink(coordinator);
        var nobody = site.NewBrowser();

        site.Time.Pass(DisplayLinks.Lifetime + TimeSpan.FromMinutes(1));
        using var expired = await nobody.Get(wall);
        using var nonsense = await nobody.Get("/wall/abc");
        using var other = await nobody.Get("/wall/" + new string('A', 43));

        Assert.All([expired, nonsense, other], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public async Task Only_those_who_plan_rounds_make_links_and_no_secret_is_kept()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        var officer = await site.SignedIn("canbo");
        await Ready(site);
        var wall = await MakeLink(coordinator);

        using var refused = await officer.Post($"/rounds/{Id}/displays", "/account", "name", "Sảnh");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        var again = await coordinator.Read($"/rounds/{Id}/displays");
        Assert.DoesNotContain(wall, again, StringComparison.Ordinal);
        var database = await System.IO.File.ReadAllBytesAsync(site.Service<Hosting.ServerOptions>().DatabaseFile + "-wal");
        Assert.DoesNotContain(wall["/wall/".Length..], System.Text.Encoding.Latin1.GetString(database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_team_writes_for_the_office_is_not_on_the_wall()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        await Ready(site);
        var wall = await MakeLink(coordinator);
        var nobody = site.NewBrowser();
        var at = site.Time.GetUtcNow();
        await RoundSite.Done(site, Id, new Tap { StopId = "s1", Kind = TapKind.Note, At = at, Sent = at, Text = "Bà Inoue hỏi về lớp tiếng Nhật" });
        await RoundSite.Done(site, Id, new Tap { StopId = "s1", Kind = TapKind.Cancelled, At = at, Sent = at, Text = "Đối tác đi vắng" });
        await site.Service<LiveFeed>().CaughtUp(TimeSpan.FromSeconds(10), default);

        var office = WebUtility.HtmlDecode(await coordinator.Read($"/rounds/{Id}/live"));
        var seen = WebUtility.HtmlDecode(await nobody.Read(wall) + await nobody.Read(wall + "/view?stamp=old"));

        Assert.All(["Bà Inoue", "Đối tác đi vắng", "lane-stops"], words => Assert.Contains(words, office, StringComparison.Ordinal));
        Assert.All(["Bà Inoue", "Đối tác đi vắng", "lane-stops", "data-copy"], words => Assert.DoesNotContain(words, seen, StringComparison.Ordinal));
        Assert.Contains("Đoàn số 1", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_kept_for_ever_only_under_the_version_that_it_has()
    {
        await using var site = await AccountsSite.Start();
        var browser = site.NewBrowser();
        using var manifest = await browser.Get("/dist/wall.js");
        Assert.Equal(HttpStatusCode.OK, manifest.StatusCode);
        var version = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await manifest.Content.ReadAsByteArrayAsync()))[..10];

        using var named = await browser.Get("/dist/wall.js?v=" + version);
        using var other = await browser.Get("/dist/wall.js?v=0123456789");
        using var words = await browser.Get("/texts/vi.json?v=0123456789");

        Assert.Contains("immutable", named.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.All([other, words], answer => Assert.True(answer.Headers.CacheControl!.NoStore));
    }

    private static async Task<string> MakeLink(Browser coordinator)
    {
        using var made = await coordinator.Post($"/rounds/{Id}/displays", "/rounds/new", "name", "Sảnh tầng 2");
        return Wall().Match(await made.Content.ReadAsStringAsync()).Value;
    }

    private static async Task Ready(AccountsSite site)
    {
        await RoundSite.Open(site, Id, [new("s1", new StopPlan { Partner = "Đại sứ quán Lào", Arrives = new TimeOnly(9, 0) })]);
        await RoundSite.Done(site, Id, new SetTeam(new TeamPlan { Id = "t1", Day = Hosting.Clock.DayOf(site.Time.GetUtcNow()), Name = "Đoàn số 1" }, 0));
        await RoundSite.Done(site, Id, new MoveStop("s1", "t1", null));
        await site.Service<LiveFeed>().CaughtUp(TimeSpan.FromSeconds(10), default);
    }

    [GeneratedRegex("/wall/[A-Za-z0-9_-]{43}")]
    private static partial Regex Wall();
}
