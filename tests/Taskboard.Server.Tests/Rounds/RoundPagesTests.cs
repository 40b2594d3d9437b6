using System.Net;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Live;
using Taskboard.Server.Rounds;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>A round is opened from a plan's visits and prepared on its page.</summary>
public sealed class RoundPagesTests
{
    private const string Team = "06h02r5qb6wk9gt1";

    [Fact]
    public async Task A_coordinator_opens_a_round_from_a_plan_and_puts_its_visits_into_a_team()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        var (plan, tasks) = await RoundSite.Visits(site, "Đại sứ quán Lào", "Công ty Samjin");
        var form = WebUtility.HtmlDecode(await coordinator.Read("/rounds/new?plan=" + plan));
        Assert.Contains("Thăm, chúc Tết Công ty Samjin", form, StringComparison.Ordinal);

        using var opened = await coordinator.Post("/rounds", "/rounds/new", "plan", plan, "name", "Chúc Tết Đinh Mùi", "year", "2027", "task", tasks[0], "task", tasks[1]);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        var page = opened.Headers.Location!.ToString();
        var round = (await site.Service<IRoundEngine>().Load(page["/rounds/".Length..], default))!;
        using var team = await coordinator.Post(
            $"{page}/teams/{Team}", "/rounds/new", "revision", "0", "name", "Đoàn số 1", "teamDay", "2027-01-25", "departs", "08:00", "vehicle", "37A-000.12",
            "role", "leader", "person", "", "crew", "Ông Trần Đức Minh", "role", "driver", "person", "", "crew", "");
        Assert.Equal(HttpStatusCode.OK, team.StatusCode);
        using var moved = await coordinator.Post($"{page}/move", "/rounds/new", "stop", round.Stops[1].Id, "team", Team, "before", "");
        var body = WebUtility.HtmlDecode(await moved.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Contains("Ông Trần Đức Minh", body, StringComparison.Ordinal);
        var planned = (await site.Service<IRoundEngine>().Load(round.Id, default))!.Team(Team)!;
        Assert.Equal([round.Stops[1].Id], planned.Stops);
        Assert.Single(planned.Plan.Crew);
        // what one round makes is not offered to another
        Assert.DoesNotContain("Thăm, chúc Tết Công ty Samjin", WebUtility.HtmlDecode(await coordinator.Read("/rounds/new?plan=" + plan)), StringComparison.Ordinal);
        Assert.Contains("Chúc Tết Đinh Mùi", WebUtility.HtmlDecode(await coordinator.Read("/rounds")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_changed_with_its_warning_beside_it_and_nonsense_is_refused_in_the_form()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        var page = await Prepared(site);
        var stop = site.Service<RoundBook>().Rounds[0].Stops[0].Id;

        using var wrong = await coordinator.Post($"{page}/stops/{stop}", "/rounds/new", "revision", "1", "partner", "Đại sứ quán Lào", "arrives", "quá trưa", "team", Team);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var saved = await coordinator.Post(
            $"{page}/stops/{stop}", "/rounds/new", "revision", "1", "partner", "Đại sứ quán Lào", "arrives", "11:00", "minutes", "45", "hostFrom", "08:00", "hostTo", "11:30", "team", Team);
        Assert.Contains("11:00–11:45 nằm ngoài giờ đối tác tiếp được (08:00–11:30)", WebUtility.HtmlDecode(await saved.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var late = await coordinator.Post($"{page}/stops/{stop}", "/rounds/new", "revision", "1", "partner", "Khác", "team", Team);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task Who_does_not_plan_looks_and_changes_nothing()
    {
        await using var site = await AccountsSite.Start();
        var officer = await site.SignedIn("canbo");
        var page = await Prepared(site);

        Assert.Contains("Đại sứ quán Lào", WebUtility.HtmlDecode(await officer.Read(page)), StringComparison.Ordinal);
        Assert.DoesNotContain("/teams/new", await officer.Read(page), StringComparison.Ordinal);
        using var moved = await officer.Post($"{page}/move", "/account", "stop", "s1", "team", "", "before", "");
        Assert.Equal(HttpStatusCode.Forbidden, moved.StatusCode);
        using var none = await officer.Get("/rounds/06h02r5qb6wk9zzz");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_limited_round_is_not_there_for_others()
    {
        await using var site = await AccountsSite.Start();
        var officer = await site.SignedIn("canbo");
        const string Id = "06h02r5qb6wk9gm8";
        await RoundSite.Done(site, Id, new BeginRound(new RoundBegun { RoundId = Id, Name = "Thăm kín", Year = 2027, Units = ["u1"] }));

        using var page = await officer.Get("/rounds/" + Id);
        using var live = await officer.Get($"/rounds/{Id}/live");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, live.StatusCode));
        Assert.DoesNotContain("Thăm kín", WebUtility.HtmlDecode(await officer.Read("/rounds")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_axis_shows_what_is_late_with_the_message_to_the_host()
    {
        await using var site = await AccountsSite.Start();
        var coordinator = await site.SignedIn("dieuphoi", UserRole.Coordinator);
        var page = await Prepared(site);
        var round = site.Service<RoundBook>().Rounds[0];
        await RoundSite.Done(site, round.Id, new Tap { StopId = "s1", Kind = TapKind.Delayed, At = site.Time.GetUtcNow(), Sent = site.Time.GetUtcNow(), Minutes = 20, Seen = 0 });

        var live = WebUtility.HtmlDecode(await coordinator.Read(page + "/live?day=2027-01-25"));

        Assert.Contains("Chậm 20 phút so với kế hoạch.", live, StringComparison.Ordinal);
        Assert.Contains("dự kiến có mặt lúc 09:20", live, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", live, StringComparison.Ordinal);
    }

    private static async Task<string> Prepared(AccountsSite site)
    {
        const string Id = "06h02r5qb6wk9gm8";
        await RoundSite.Open(site, Id, [new("06h02r5qb6wk9gs1", new StopPlan { Partner = "Đại sứ quán Lào" }), new("s1", new StopPlan { Partner = "Công ty Samjin", Arrives = new TimeOnly(9, 0) })]);
        await RoundSite.Done(site, Id, new SetTeam(new TeamPlan { Id = Team, Day = new DateOnly(2027, 1, 25), Name = "Đoàn số 1", Departs = new TimeOnly(8, 0) }, 0));
        await RoundSite.Done(site, Id, new MoveStop("s1", Team, null));
        await site.Service<LiveFeed>().CaughtUp(TimeSpan.FromSeconds(10), default);
        return "/rounds/" + Id;
    }
}
