using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

public sealed class DeadlineTests
{
    private static Story Finished(DateWindow window, string day) => Story.Of(TaskKind.Other).With(t => t with { Window = window }).At("doing")
        .On(new(2026, 6, 1)).Does(Given.LeadOfficer, "finish", ("doneOn", day));

    [Theory]
    [InlineData("2026-04-10", false)]
    [InlineData("2026-04-11", true)]
    public void In_time_or_late_is_judged_by_the_day_entered_and_not_by_the_day_of_entry(string day, bool late) =>
        Assert.Equal(late, Finished(Given.Window(new(2026, 4, 6), new(2026, 4, 10)), day).Task.Deadline!.IsLate);

    [Fact]
    public void Once_met_a_deadline_is_judged_no_more()
    {
        var story = Finished(Given.Window(new(2026, 4, 6), new(2026, 4, 10)), "2026-04-10");
        Assert.Null(story.Task.Due);
        story.Does(Given.Coordinator, new ChangeWindow(null, Given.Window(new(2026, 1, 5), new(2026, 1, 9)), "Đính chính"));
        Assert.False(story.Task.Deadline!.IsLate);
    }

    [Theory]
    [InlineData(Certainty.Open)]
    [InlineData(Certainty.External)]
    public void What_the_plan_leaves_open_or_to_others_is_never_late(Certainty certainty)
    {
        var story = Finished(new(new(2026, 1, 1), new(2026, 1, 31), new(2026, 1, 30), certainty), "2026-05-05");
        Assert.Equal(new(new(2026, 5, 5), null), story.Task.Deadline);
        Assert.False(story.Task.Deadline!.IsLate);
    }

    [Fact]
    public void Work_that_goes_on_all_the_time_is_never_late() =>
        Assert.False(Finished(new(new(2026, 1, 1), new(2026, 1, 31), new(2026, 1, 30), Certainty.Window, Recurrence: DateWindow.Continuous), "2026-05-05").Task.Deadline!.IsLate);

    [Fact]
    public void The_last_working_day_that_serves_is_the_deadline()
    {
        var window = new DateWindow(new(2026, 3, 30), new(2026, 4, 5), new(2026, 4, 3), Certainty.Window);
        Assert.True(Finished(window, "2026-04-04").Task.Deadline!.IsLate);
    }

    [Fact]
    public void A_letter_is_to_be_drafted_twenty_working_days_before_its_window()
    {
        var story = Story.Of(TaskKind.Letter).At("scheduled");
        Assert.Equal(new(2026, 3, 9), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }

    [Fact]
    public void Of_two_allowances_the_earlier_counts()
    {
        var story = Story.Of(TaskKind.Letter, TaskTrait.NeedsTranslation).At("drafting").Does(Given.FocalOfficer, "translate");
        Assert.Equal(new(2026, 3, 12), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
        story.At("drafting").On(new(2026, 4, 1)).Does(Given.FocalOfficer, "translate");
        Assert.Equal(new(2026, 4, 1), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }

    [Theory]
    [InlineData(Certainty.YearOnly)]
    [InlineData(Certainty.Open)]
    [InlineData(Certainty.External)]
    public void A_window_that_means_no_day_makes_no_step_due(Certainty certainty)
    {
        var story = Story.Of(TaskKind.Letter).With(t => t with { Window = t.Window with { Certainty = certainty } }).At("scheduled");
        Assert.Null(story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }

    [Fact]
    public void A_step_for_which_no_rule_gives_days_is_not_due()
    {
        var story = Story.Of(TaskKind.Other);
        Assert.Null(story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }

    [Fact]
    public void A_letter_with_day_recipient_and_signer_is_scheduled_by_itself()
    {
        var story = Story.Of(TaskKind.Letter);
        Assert.Equal("scheduled", story.Does(ActingUser.System, Assert.Single(story.Task.ByItself(story.Now))).Task.State);
        Assert.Empty(Story.Of(TaskKind.Letter).With(t => t with { Window = DateWindow.Open }).Task.ByItself(story.Now));
    }

    [Fact]
    public void The_system_takes_nothing_that_is_not_its_own()
    {
        foreach (var workflow in WorkflowBook.Default.All)
            foreach (var choice in Story.Of(workflow.Kind).Task.Choices(ActingUser.System, Given.Now()).Where(c => c.IsOpen))
                Assert.Contains(Who.System, choice.Transition.By);
    }
}
