using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Timing;
using static Taskboard.Domain.Tests.Rounds.RoundStory;

namespace Taskboard.Domain.Tests.Rounds;

/// <summary>Preparing a round: teams, stops, their order, and what clashes.</summary>
public sealed class PlanningTests
{
    [Fact]
    public void A_stop_moves_between_teams_and_days_before_another_stop()
    {
        var story = Planned();
        story.Do(new SetTeam(Team("t2", "Đoàn số 2", day: Day.AddDays(1)), 0));
        story.Do(new MoveStop("c", "t2", null));
        story.Do(new MoveStop("a", "t2", "c"));

        Assert.Equal(["b"], story.Round!.Team("t1")!.Stops);
        Assert.Equal(["a", "c"], story.Round.Team("t2")!.Stops);
        Assert.Equal("t2", story.Round.Stop("a")!.TeamId);
        Assert.Empty(story.Do(new MoveStop("a", "t2", "c")));
    }

    [Fact]
    public void A_stop_that_the_team_is_on_its_way_to_stays_with_the_team()
    {
        var story = Planned();
        story.Do(new SetTeam(Team("t2", "Đoàn số 2"), 0));
        story.Tap("a", TapKind.Departed, At(8, 40));

        story.Refused<StopUnderWay>(new MoveStop("a", "t2", null));
        story.Refused<StopUnderWay>(new RemoveStop("a"));
        story.Refused<StopUnderWay>(new RemoveTeam("t1"));
    }

    [Fact]
    public void Only_those_who_plan_rounds_plan_them()
    {
        var story = Planned();

        story.Refused<RightNeeded>(new MoveStop("a", null, null), Lan);
        story.Refused<RightNeeded>(new SetGifts([]), Stranger);
        story.Do(new MoveStop("a", null, null), Stranger with { Functions = [UnitFunction.FocalPoint] });
    }

    [Fact]
    public void Of_two_who_correct_a_stop_the_second_is_told()
    {
        var story = Planned();
        var plan = story.Round!.Stop("a")!.Plan;
        story.Do(new SetStop("a", plan with { Address = "1 Lê Lợi" }, 1));

        story.Refused<StopChangedMeanwhile>(new SetStop("a", plan with { Address = "2 Lê Lợi" }, 1));
        story.Refused<StopChangedMeanwhile>(new SetTeam(Team("t1", "Đoàn A"), 0));
    }

    [Fact]
    public void Nonsense_is_refused_by_the_name_of_the_field()
    {
        var story = Planned();
        var plan = story.Round!.Stop("a")!.Plan;

        Assert.Equal("hostTo", story.Refused<FieldWrong>(new SetStop("a", plan with { HostFrom = new(11, 0), HostTo = new(9, 0) }, 1)).Field);
        Assert.Equal("minutes", story.Refused<FieldWrong>(new SetStop("a", plan with { Minutes = -1 }, 1)).Field);
        Assert.Equal("partner", story.Refused<FieldWrong>(new SetStop("a", plan with { Partner = " " }, 1)).Field);
        Assert.Equal("giftId", story.Refused<FieldWrong>(new SetStop("a", plan with { GiftId = "none" }, 1)).Field);
        story.Refused<RoundTooLarge>(new AddStops([.. Enumerable.Range(0, RoundRules.MostStops).Select(i => Stop($"x{i}", 9))]));
        story.Refused<VisitInOtherRound>(new AddStops([new("d", plan with { TaskId = "v" }), new("e", plan with { TaskId = "v" })]));
    }

    [Fact]
    public void A_round_of_some_units_is_known_to_them_to_leaders_and_to_those_who_go_along()
    {
        var story = Planned();
        var limited = story.Round! with { Units = ["sở-ngoại-vụ"] };

        Assert.True(limited.MayBeKnownTo(Stranger with { Units = ["sở-ngoại-vụ"] }));
        Assert.True(limited.MayBeKnownTo(Stranger with { Role = UserRole.Leader }));
        Assert.True(limited.MayBeKnownTo(Lan));
        Assert.False(limited.MayBeKnownTo(Stranger));
        Assert.Equal("u:sở-ngoại-vụ", limited.Audience.Text);
    }

    [Fact]
    public void A_leader_and_a_vehicle_in_two_places_are_seen()
    {
        var story = Planned();
        story.Do(new SetTeam(Team("t1", "Đoàn số 1", vehicle: "37A-000.12"), 1));
        story.Do(new SetTeam(Team("t2", "Đoàn số 2", "ông  MINH", "37a-000.12"), 0));
        story.Do(new AddStops([Stop("d", 10)]));
        Assert.DoesNotContain(Clashes(story), clash => clash.Kind is ClashKind.LeaderTwice or ClashKind.VehicleTwice);
        story.Do(new MoveStop("d", "t2", null));

        Assert.Equal(["t1", "t2"], Clashes(story, ClashKind.VehicleTwice).Teams.Order());
        story.Do(new SetTeam(Team("t2", "Đoàn số 2", "Ông Minh", "37A-000.99"), 1));
        Assert.Equal("Ông Minh", Clashes(story, ClashKind.LeaderTwice).Words[0]);
        Assert.DoesNotContain(Clashes(story), clash => clash.Kind == ClashKind.VehicleTwice);
    }

    [Fact]
    public void Hours_gifts_departments_tight_ways_and_late_days_are_seen()
    {
        var story = Planned();
        story.Do(new SetGifts([new("g", "Giỏ quà Tết", 2)]));
        Change(story, "a", plan => plan with { GiftId = "g", GiftCount = 2, UnitId = "u1", UnitName = "Sở Ngoại vụ", Partner = "Công ty Hoa Đào" });
        Change(story, "b", plan => plan with { GiftId = "g", GiftCount = 1, UnitId = "u2", UnitName = "Sở Công Thương", Partner = "công ty hoa đào", Arrives = new(9, 40) });
        Change(story, "c", plan => plan with { HostFrom = new(8, 0), HostTo = new(11, 15) });

        Assert.Equal(["Giỏ quà Tết", "3", "2"], Clashes(story, ClashKind.GiftsShort).Words);
        Assert.Equal(["a", "b"], Clashes(story, ClashKind.TwoDepartments).Stops);
        Assert.Equal(["b"], Clashes(story, ClashKind.TooTight).Stops);
        Assert.Equal(["c"], Clashes(story, ClashKind.OutsideHours).Stops);
        Assert.DoesNotContain(Clashes(story), clash => clash.Kind == ClashKind.AfterLastWorkingDay);
        // Tết Đinh Mùi is on 06/02/2027
        story.Do(new SetTeam(Team("t1", "Đoàn số 1", day: new DateOnly(2027, 2, 5)), 1));
        Assert.Equal("05/02/2027", Clashes(story, ClashKind.AfterLastWorkingDay).Words[0]);
    }

    [Fact]
    public void Five_hundred_stops_of_a_day_are_a_plan_like_any_other()
    {
        var story = new RoundStory();
        story.Do(new BeginRound(new RoundBegun { RoundId = Id, Name = "Lớn", Year = 2027, Stops = [.. Enumerable.Range(0, 500).Select(i => Stop($"s{i}", 8 + (i % 8)))] }));
        for (var team = 0; team < 60; team++)
            story.Do(new SetTeam(Team($"t{team}", $"Đoàn số {team}", $"Trưởng đoàn {team}"), 0));
        for (var i = 0; i < 500; i++)
            story.Do(new MoveStop($"s{i}", $"t{i % 60}", null));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var times = RoundSchedule.OfDay(story.Round!, Day, At(10, 0));
        var clashes = Clashes(story);

        Assert.Equal(500, times.Count);
        Assert.NotEmpty(clashes);
        // a loaded machine is slow; what grows with the square of the stops would be slower still
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    private static IReadOnlyList<Clash> Clashes(RoundStory story) => RoundClashes.Find(story.Round!, OfficialCalendar.Default);

    private static Clash Clashes(RoundStory story, ClashKind kind) => Assert.Single(Clashes(story), clash => clash.Kind == kind);

    private static void Change(RoundStory story, string stop, Func<StopPlan, StopPlan> change)
    {
        var known = story.Round!.Stop(stop)!;
        story.Do(new SetStop(stop, change(known.Plan), known.Revision));
    }
}
