using Taskboard.Domain.Rounds;
using static Taskboard.Domain.Tests.Rounds.RoundStory;

namespace Taskboard.Domain.Tests.Rounds;

/// <summary>What is to be expected of the rest of the day.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void Before_the_day_what_is_expected_is_what_was_planned()
    {
        var story = Planned();

        Assert.Equal((At(9, 0), At(9, 30), 0), (story.Times("a", At(7, 0)).From, story.Times("a", At(7, 0)).To, story.Times("a", At(7, 0)).Late));
        Assert.Empty(story.Times("c", At(7, 0)).Risks);
    }

    [Fact]
    public void A_delay_moves_every_later_stop_that_it_reaches()
    {
        var story = Planned();
        story.Tap("a", TapKind.Delayed, At(8, 45), more: tap => tap with { Minutes = 30, Seen = 0 });

        Assert.Equal(At(9, 30), story.Times("a", At(8, 46)).From);
        Assert.Equal(At(10, 15), story.Times("b", At(8, 46)).From);
        // the break before the third stop takes up the rest
        Assert.Equal(At(11, 0), story.Times("c", At(8, 46)).From);
        Assert.Equal(new Risk(RiskKind.Late, 15), Assert.Single(story.Times("b", At(8, 46)).Risks));
    }

    [Fact]
    public void A_team_that_stays_too_long_is_late_at_the_next_stop()
    {
        var story = Planned();
        story.Tap("a", TapKind.Departed, At(8, 40));
        story.Tap("a", TapKind.Arrived, At(9, 0));

        var b = story.Times("b", At(10, 10));

        Assert.Equal(StopPhase.There, story.Times("a", At(10, 10)).Phase);
        Assert.Equal(At(10, 25), b.From);
        Assert.Contains(b.Risks, risk => risk.Kind == RiskKind.Late && risk.Minutes == 25);
    }

    [Fact]
    public void A_host_who_closes_before_the_visit_would_end_is_at_risk()
    {
        var story = Planned();
        var stop = story.Round!.Stop("b")!;
        story.Do(new SetStop("b", stop.Plan with { HostTo = new(10, 40) }, stop.Revision));
        story.Tap("a", TapKind.Delayed, At(8, 45), more: tap => tap with { Minutes = 40, Seen = 0 });

        Assert.Contains(story.Times("b", At(8, 46)).Risks, risk => risk is { Kind: RiskKind.HostCloses, Minutes: 15, Word: "10:40" });
    }

    [Fact]
    public void A_team_of_which_nobody_heard_is_asked_about()
    {
        var story = Planned();

        Assert.Contains(story.Times("a", At(9, 20)).Risks, risk => risk.Kind == RiskKind.NoNews);
        Assert.DoesNotContain(story.Times("b", At(9, 20)).Risks, risk => risk.Kind == RiskKind.NoNews);
        story.Tap("a", TapKind.Departed, At(9, 10));
        Assert.DoesNotContain(story.Times("a", At(9, 20)).Risks, risk => risk.Kind == RiskKind.NoNews);
    }

    [Fact]
    public void A_leader_who_is_held_up_is_missed_at_the_other_teams_stop()
    {
        var story = Planned();
        story.Do(new SetTeam(Team("t2", "Đoàn số 2"), 0));
        story.Do(new AddStops([Stop("d", 12)]));
        story.Do(new MoveStop("d", "t2", null));
        Assert.DoesNotContain(story.Times("d", At(8, 0)).Risks, risk => risk.Kind == RiskKind.LeaderElsewhere);
        story.Tap("c", TapKind.Delayed, At(8, 0), more: tap => tap with { Minutes = 50, Seen = 0 });

        Assert.Contains(story.Times("d", At(8, 1)).Risks, risk => risk is { Kind: RiskKind.LeaderElsewhere, Word: "Đối tác c" });
    }

    [Fact]
    public void A_cancelled_stop_holds_nobody_up()
    {
        var story = Planned();
        story.Tap("a", TapKind.Delayed, At(8, 0), more: tap => tap with { Minutes = 60, Seen = 0 });
        Assert.Equal(At(10, 45), story.Times("b", At(8, 1)).From);
        story.Tap("a", TapKind.Cancelled, At(8, 2), more: tap => tap with { Text = "Đối tác bận" });

        Assert.Equal(At(10, 0), story.Times("b", At(8, 3)).From);
        Assert.Equal(StopPhase.Cancelled, story.Times("a", At(8, 3)).Phase);
    }

    [Fact]
    public void A_past_day_does_not_grow_later_by_waiting()
    {
        var story = Planned();

        Assert.Equal(story.Times("c", At(23, 59)).From, story.Times("c", At(23, 59).AddDays(30)).From);
    }
}
