using System.Net;
using System.Text.RegularExpressions;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>Five hundred stops in one day, on every page that shows them.</summary>
public sealed partial class ManyStopsTests
{
    private const string Id = "06h02r5qb6wk9gm8";
    private const int Stops = 500;
    private const int Teams = 40;

    [Fact]
    public async Task Five_hundred_stops_of_a_day_are_on_every_page_and_their_taps_are_taken()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        await RoundSite.Open(site, Id, Enumerable.Range(0, Stops).Select(i => new NewStop($"s{i}", new StopPlan { Partner = $"Đối tác {i}", Minutes = 20, Travel = 10 })));
        var today = Clock.DayOf(site.Time.GetUtcNow());
        for (var t = 0; t < Teams; t++)
            await RoundSite.Done(site, Id, new SetTeam(new TeamPlan { Id = $"t{t}", Day = today, Name = $"Đoàn số {t}", Departs = new TimeOnly(8, 0) }, 0));
        for (var i = 0; i < Stops; i++)
            await RoundSite.Done(site, Id, new MoveStop($"s{i}", $"t{i % Teams}", null));
        for (var i = 0; i < Stops; i++)
            await RoundSite.Done(site, Id, new Tap { StopId = $"s{i}", Kind = TapKind.Departed, At = site.Time.GetUtcNow(), Sent = site.Time.GetUtcNow() });
        await site.Service<LiveFeed>().CaughtUp(TimeSpan.FromSeconds(10), default);

        Assert.Equal(Stops, Stop().Count(await coordinator.Read("/rounds/" + Id)));
        Assert.Equal(Stops, Stop().Count(await coordinator.Read($"/rounds/{Id}/live")));
        using var made = await coordinator.Post($"/rounds/{Id}/displays", "/rounds/new", "name", "Sảnh");
        var wall = Wall().Match(await made.Content.ReadAsStringAsync()).Value;
        var shown = WebUtility.HtmlDecode(await site.NewBrowser().Read(wall));
        Assert.Equal(Stops, OnTheWay().Count(shown));
        Assert.Contains($"Đối tác {Stops - 1}", WebUtility.HtmlDecode(await coordinator.Read($"/rounds/{Id}/after")), StringComparison.Ordinal);
        using var report = await coordinator.Get($"/rounds/{Id}/report.docx");
        Assert.Equal(HttpStatusCode.OK, report.StatusCode);
    }

    [GeneratedRegex("data-stop=\"s[0-9]+\"")]
    private static partial Regex Stop();

    [GeneratedRegex("<g class=\"bar\" data-bar=\"s[0-9]+\" data-phase=\"on-the-way\"")]
    private static partial Regex OnTheWay();

    [GeneratedRegex("/wall/[A-Za-z0-9_-]{43}")]
    private static partial Regex Wall();
}
