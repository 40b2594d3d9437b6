using Taskboard.Domain.Rounds;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Rounds;
using Taskboard.Server.Tests.Accounts;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>Which lanes are sent to those who look: what looks different from what they have, whoever looked before.</summary>
public sealed class LanePushTests
{
    private const string Id = "06h02r5qb6wk9gm8";

    [Fact]
    public async Task A_lane_is_sent_once_and_again_when_it_looks_as_it_did_before_somebody_came()
    {
        await using var site = await AccountsSite.Start();
        var group = new RoundGroup(Id, Language.Vi);
        var lanes = site.Service<LaneRenderer>();
        await Ready(site);

        Assert.Single(await Changed(site, lanes, group));
        Assert.Empty(await Changed(site, lanes, group));
        // everybody leaves, a tap is told to nobody, and somebody comes who sees it on the page
        lanes.KeepOnly([]);
        await Tap(site, TapKind.Departed, null);
        // it is taken back: the lane looks as it did when it was last sent, and differs from what the newcomer has
        await Tap(site, TapKind.Undo, TapKind.Departed);

        Assert.Single(await Changed(site, lanes, group));
    }

    [Fact]
    public async Task Whoever_fetched_the_page_anew_is_sent_every_lane_that_changes_after()
    {
        await using var site = await AccountsSite.Start();
        var group = new RoundGroup(Id, Language.Vi);
        var lanes = site.Service<LaneRenderer>();
        await Ready(site);
        await Changed(site, lanes, group);

        lanes.Forget(group);

        Assert.Single(await Changed(site, lanes, group));
    }

    private static async Task<IReadOnlyList<LaneMessage>> Changed(AccountsSite site, LaneRenderer lanes, RoundGroup group)
    {
        var round = (await site.Service<IRoundEngine>().Load(Id, default))!;
        return await lanes.Changed(round, group, new HashSet<DateOnly>(round.Days), site.Time.GetUtcNow());
    }

    private static Task<VisitRound> Tap(AccountsSite site, TapKind kind, TapKind? undoes) =>
        RoundSite.Done(site, Id, new Tap { StopId = "s1", Kind = kind, At = site.Time.GetUtcNow(), Sent = site.Time.GetUtcNow(), Undoes = undoes });

    private static async Task Ready(AccountsSite site)
    {
        await RoundSite.Open(site, Id, [new("s1", new StopPlan { Partner = "Đại sứ quán Lào" })]);
        await RoundSite.Done(site, Id, new SetTeam(new TeamPlan { Id = "t1", Day = Clock.DayOf(site.Time.GetUtcNow()), Name = "Đoàn số 1" }, 0));
        await RoundSite.Done(site, Id, new MoveStop("s1", "t1", null));
        await site.Service<LiveFeed>().CaughtUp(TimeSpan.FromSeconds(10), default);
    }
}
