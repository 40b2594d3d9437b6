using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using static Taskboard.Domain.Tests.Rounds.RoundStory;

namespace Taskboard.Domain.Tests.Rounds;

/// <summary>What phones say on the day: merged, and set right where a clock is wrong.</summary>
public sealed class TapTests
{
    [Fact]
    public void Two_phones_of_a_team_that_say_the_same_come_to_one_mark()
    {
        var story = Planned();
        story.Tap("a", TapKind.Arrived, At(9, 3), Lan);
        // the other phone had no signal: it comes later and was earlier
        story.Do(new Tap { StopId = "a", Kind = TapKind.Arrived, At = At(9, 1), Sent = At(9, 3) }, Tuan);

        var mark = Assert.Single(story.Round!.Stop("a")!.Marks);
        Assert.Equal((At(9, 1), 2, "Vũ Ngọc Lan"), (mark.At, mark.Phones, mark.By));
    }

    [Fact]
    public void Two_phones_that_add_a_quarter_of_an_hour_at_once_come_to_a_quarter()
    {
        var story = Planned();
        story.Tap("a", TapKind.Delayed, At(8, 50), Lan, tap => tap with { Minutes = 15, Seen = 0 });
        Assert.Empty(story.Tap("a", TapKind.Delayed, At(8, 51), Tuan, tap => tap with { Minutes = 15, Seen = 0 }));
        Assert.Equal(15, story.Round!.Stop("a")!.Delay);

        story.Tap("a", TapKind.Delayed, At(8, 52), Tuan, tap => tap with { Minutes = 30, Seen = 15 });
        Assert.Equal(30, story.Round!.Stop("a")!.Delay);
        // half an hour was meant by one who did not know of the quarter: it stays half an hour
        Assert.Empty(story.Tap("a", TapKind.Delayed, At(8, 53), Lan, tap => tap with { Minutes = 15, Seen = 0 }));
        story.Tap("a", TapKind.Delayed, At(8, 54), Lan, tap => tap with { Minutes = 0, Seen = 30 });
        Assert.Equal(0, story.Round!.Stop("a")!.Delay);
    }

    [Theory]
    [InlineData(0, PhoneTrust.Right)]
    [InlineData(-180, PhoneTrust.Corrected)]
    [InlineData(420, PhoneTrust.Corrected)]
    public void A_clock_that_is_hours_off_is_set_right_for_display(int off, PhoneTrust trust)
    {
        var story = Planned();
        story.Now = At(9, 40);

        story.Do(new Tap { StopId = "a", Kind = TapKind.Arrived, At = At(9, 5).AddMinutes(off), Sent = At(9, 40).AddMinutes(off) }, Lan);

        var mark = Assert.Single(story.Round!.Stop("a")!.Marks);
        Assert.Equal((At(9, 5), trust), (mark.At, mark.Clock));
    }

    [Fact]
    public void A_time_that_cannot_be_is_the_servers()
    {
        Assert.Equal((At(9, 0), PhoneTrust.NotBelieved), PhoneClock.Believe(At(12, 0), At(9, 0), At(9, 0)));
        Assert.Equal((At(9, 0), PhoneTrust.NotBelieved), PhoneClock.Believe(At(9, 0).AddDays(-3), At(9, 0), At(9, 0)));
        Assert.Equal((At(9, 0), PhoneTrust.Right), PhoneClock.Believe(At(9, 1), At(9, 1), At(9, 0)));
    }

    [Fact]
    public void Times_that_run_backwards_are_kept_and_marked()
    {
        var story = Planned();
        story.Tap("a", TapKind.Arrived, At(9, 10));
        var tapped = Assert.IsType<StopTapped>(Assert.Single(story.Tap("a", TapKind.Ended, At(9, 2))));

        Assert.Equal((At(9, 10), PhoneTrust.Backwards, At(9, 2)), (tapped.Stamp.At, tapped.Stamp.Clock, tapped.Stamp.PhoneAt));
        Assert.True(story.Round!.Stop("a")!.IsOver);
    }

    [Fact]
    public void A_stop_of_another_round_and_one_without_a_team_are_refused()
    {
        var story = Planned();
        story.Do(new AddStops([Stop("d", 9)]));

        Assert.Equal("elsewhere", story.Refused<NoSuchStop>(new Tap { StopId = "elsewhere", Kind = TapKind.Arrived, At = At(9, 0), Sent = At(9, 0) }, Lan).StopId);
        story.Refused<StopWithoutTeam>(new Tap { StopId = "d", Kind = TapKind.Arrived, At = At(9, 0), Sent = At(9, 0) }, Lan);
    }

    [Fact]
    public void Somebody_who_was_taken_out_of_the_team_is_told_so()
    {
        var story = Planned();
        story.Do(new SetTeam(Team("t1", "Đoàn số 1") with { Crew = [new(CrewRole.Leader, "Ông Minh"), new(CrewRole.Interpreter, "Tuấn", "tuan")] }, 1));

        Assert.Equal("Đoàn số 1", story.Refused<NotOfTheTeam>(new Tap { StopId = "a", Kind = TapKind.Arrived, At = At(9, 0), Sent = At(9, 0) }, Lan).Team);
        story.Tap("a", TapKind.Arrived, At(9, 0), Tuan);
        story.Tap("a", TapKind.Ended, At(9, 30), Planner);
    }

    [Fact]
    public void A_cancelled_stop_that_was_reached_after_all_is_cancelled_no_more()
    {
        var story = Planned();
        story.Refused<FieldWrong>(new Tap { StopId = "b", Kind = TapKind.Cancelled, At = At(9, 0), Sent = At(9, 0) }, Lan);
        story.Tap("b", TapKind.Cancelled, At(9, 0), Lan, tap => tap with { Text = "Đối tác đi vắng" });
        Assert.Equal("Đối tác đi vắng", story.Round!.Stop("b")!.Cancelled);
        story.Tap("b", TapKind.Arrived, At(10, 0), Tuan);

        Assert.Null(story.Round!.Stop("b")!.Cancelled);
        story.Refused<StopUnderWay>(new Tap { StopId = "b", Kind = TapKind.Cancelled, At = At(10, 1), Sent = At(10, 1), Text = "x" }, Lan);
    }

    [Fact]
    public void A_tap_by_mistake_is_taken_back()
    {
        var story = Planned();
        story.Tap("a", TapKind.Departed, At(8, 40));
        story.Tap("a", TapKind.Arrived, At(8, 41));
        story.Tap("a", TapKind.Undo, At(8, 42), more: tap => tap with { Undoes = TapKind.Arrived });

        Assert.Equal(TapKind.Departed, Assert.Single(story.Round!.Stop("a")!.Marks).Kind);
    }

    [Fact]
    public void The_order_changes_behind_what_is_under_way()
    {
        var story = Planned();
        story.Tap("a", TapKind.Departed, At(8, 40));
        story.Tap("c", TapKind.Order, At(8, 41), more: tap => tap with { Order = ["c", "a", "b"] });

        Assert.Equal(["a", "c", "b"], story.Round!.Team("t1")!.Stops);
        story.Refused<NoSuchStop>(new Tap { StopId = "a", Kind = TapKind.Order, At = At(9, 0), Sent = At(9, 0), Order = ["zzz"] }, Lan);
    }

    [Fact]
    public void What_was_done_is_taken_after_the_end_and_what_was_wished_is_not()
    {
        var story = Planned();
        story.Do(new EndRound());

        story.Tap("a", TapKind.Arrived, At(9, 0));
        story.Refused<RoundIsOver>(new Tap { StopId = "b", Kind = TapKind.Cancelled, At = At(9, 0), Sent = At(9, 0), Text = "x" }, Lan);
        story.Refused<RoundIsOver>(new MoveStop("b", null, null));
    }

    [Fact]
    public void A_request_becomes_a_task_once_and_keeps_it_when_the_result_is_written_again()
    {
        var story = Planned();
        var outcome = new VisitOutcome { Result = "Tốt", Requests = [new("f1", "Mở lớp tiếng Việt")] };
        story.Refused<NotOfTheTeam>(new RecordOutcome("a", outcome), Stranger);
        story.Do(new RecordOutcome("a", outcome), Lan);
        story.Do(new LinkFollowUp("a", "f1", "task"));
        Assert.Empty(story.Do(new LinkFollowUp("a", "f1", "other")));
        story.Do(new RecordOutcome("a", outcome with { Result = "Rất tốt" }), Lan);

        Assert.Equal("task", Assert.Single(story.Round!.Stop("a")!.Outcome!.Requests).TaskId);
    }
}
