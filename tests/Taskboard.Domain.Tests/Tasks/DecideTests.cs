using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

public sealed class DecideTests
{
    private static Refusal Refused(PlanTask? task, ActingUser by, TaskCommand command, long? basedOn) =>
        Assert.IsType<Outcome<TaskEvent>.Refused>(PlanTask.Decide(task, new("t-1", "c", basedOn, by, command), Given.Now())).Why;

    [Fact]
    public void A_task_begins_where_its_workflow_begins_on_the_day_it_is_planned()
    {
        foreach (var kind in TaskKinds.All)
        {
            var task = Given.Task(kind);
            Assert.Equal((WorkflowBook.Default.For(kind).Initial.Id, Given.Today, 1L), (task.State, task.Since, task.Version));
        }
    }

    [Fact]
    public void Only_a_coordinator_plans()
    {
        foreach (var user in Given.Everyone.Where(u => u.Role != UserRole.Coordinator))
            Assert.Equal(new RightNeeded(Right.Coordinate), Refused(null, user, new PlanIt(Given.Planned(TaskKind.Other)), null));
    }

    [Fact]
    public void A_task_is_planned_once() =>
        Assert.Equal(new AlreadyThere("t-1"), Refused(Given.Task(TaskKind.Other), Given.Coordinator, new PlanIt(Given.Planned(TaskKind.Other)), null));

    [Fact]
    public void What_is_not_there_cannot_move() =>
        Assert.Equal(new NoSuchTask("t-1"), Refused(null, Given.Coordinator, new MoveIt("start", new Dictionary<string, string>()), 1));

    [Fact]
    public void A_command_says_which_version_it_saw() =>
        Assert.IsType<VersionNeeded>(Refused(Given.Task(TaskKind.Other), Given.LeadOfficer, new MoveIt("start", new Dictionary<string, string>()), null));

    [Fact]
    public void Who_looked_at_an_old_version_is_told_what_stands_now() =>
        Assert.Equal(new ChangedMeanwhile(1, "todo"), Refused(Given.Task(TaskKind.Other), Given.LeadOfficer, new MoveIt("start", new Dictionary<string, string>()), 0));

    [Fact]
    public void The_version_counts_commands_and_not_events()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start");
        Assert.Equal(2, story.Last.Count);
        Assert.Equal(2, story.Task.Version);
    }

    [Fact]
    public void An_action_that_does_not_exist_is_refused_by_name() =>
        Assert.Equal(new NoSuchAction("fly"), Story.Of(TaskKind.Other).Refused(Given.LeadOfficer, new MoveIt("fly", new Dictionary<string, string>())));

    [Fact]
    public void An_action_that_leaves_another_state_is_refused_with_those_that_leave_this_one()
    {
        var why = Assert.IsType<NotFromHere>(Story.Of(TaskKind.Other).Refused(Given.LeadOfficer, "finish"));
        Assert.Equal("todo", why.State);
        Assert.Equal(["start", "suspend", "cancel"], why.Possible);
    }

    [Theory]
    [InlineData(CommonStates.Closed)]
    [InlineData(CommonStates.Stopped)]
    public void At_its_end_a_task_changes_no_more(string end)
    {
        var story = Story.Of(TaskKind.Other).At(end);
        TaskCommand[] commands =
        [
            new MoveIt("start", new Dictionary<string, string>()), new MoveIt("cancel", new Dictionary<string, string>()),
            new GiveResponsibility(new() { Lead = [Given.Health] }, "Sáp nhập"), new ChangeWindow(null, DateWindow.Open, "Hoãn"),
            new ChangeTrait(TaskTrait.StateBudget, true, null), new SplitIt(Given.Planned(TaskKind.Other), story.Task.Details, null),
            new MovePart(1, PartAction.Report, "Xong"),
        ];
        Assert.All(commands, command => Assert.Equal(new Finished(end), story.Refused(Given.Coordinator, command)));
    }

    [Fact]
    public void A_wrong_word_can_be_corrected_even_at_the_end()
    {
        var story = Story.Of(TaskKind.Other).At(CommonStates.Closed);
        story.Does(Given.Coordinator, new CorrectDetails(story.Task.Details with { Title = "Việc thử, đã sửa" }, null));
        Assert.Equal("Việc thử, đã sửa", story.Task.Details.Title);
    }

    [Fact]
    public void A_change_that_changes_nothing_brings_no_event()
    {
        var story = Story.Of(TaskKind.Other, TaskTrait.StateBudget);
        TaskCommand[] commands =
        [
            new CorrectDetails(story.Task.Details with { Recipients = [.. story.Task.Details.Recipients] }, "như cũ"),
            new GiveResponsibility(story.Task.Responsibility with { }, "như cũ"), new ChangeWindow(story.Task.Timing, story.Task.Window, "như cũ"),
            new ChangeTrait(TaskTrait.StateBudget, true, null),
        ];
        Assert.All(commands, command => Assert.Empty(Given.Done(story.Tries(Given.Coordinator, command))));
    }

    [Fact]
    public void Titles_are_kept_composed_and_trimmed()
    {
        var decomposed = "  Thư chúc mừng ".Normalize(System.Text.NormalizationForm.FormD);
        var planned = Given.Planned(TaskKind.Letter);
        Assert.Equal("Thư chúc mừng", Given.Task(planned with { Details = planned.Details with { Title = decomposed } }).Details.Title);
    }

    [Theory]
    [InlineData("", FieldFault.Empty)]
    [InlineData("   ", FieldFault.Empty)]
    [InlineData("a\u0007b", FieldFault.NotText)]
    public void A_title_is_text(string title, FieldFault fault)
    {
        var story = Story.Of(TaskKind.Other);
        Assert.Equal(new FieldWrong("title", fault), story.Refused(Given.Coordinator, new CorrectDetails(story.Task.Details with { Title = title }, null)));
    }

    [Fact]
    public void A_title_of_ten_thousand_characters_is_refused()
    {
        var story = Story.Of(TaskKind.Other);
        var details = story.Task.Details with { Title = new('x', 10_000) };
        Assert.Equal(new FieldWrong("title", FieldFault.TooLong), story.Refused(Given.Coordinator, new CorrectDetails(details, null)));
    }

    [Fact]
    public void New_days_need_a_reason_and_do_not_end_before_they_begin()
    {
        var story = Story.Of(TaskKind.Other);
        var window = Given.Window(new(2026, 5, 1), new(2026, 5, 5));
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), story.Refused(Given.Coordinator, new ChangeWindow(null, window, " ")));
        Assert.Equal(
            new FieldWrong("to", FieldFault.BackToFront),
            story.Refused(Given.Coordinator, new ChangeWindow(null, window with { To = new(2026, 4, 30) }, "Đối tác đổi lịch")));
        var changed = Assert.IsType<WindowChanged>(Assert.Single(story.Does(Given.Coordinator, new ChangeWindow(null, window, "Đối tác đổi lịch")).Last));
        Assert.Equal((new DateOnly(2026, 4, 10), new DateOnly(2026, 5, 5)), (changed.From.Due!.Value, changed.To.Due!.Value));
    }

    [Fact]
    public void What_remains_and_what_was_split_off_stand_in_the_history()
    {
        var story = Story.Of(TaskKind.Other);
        var into = Given.Planned(TaskKind.Card) with { TaskId = "t-2", Details = new() { Title = "Gửi thiếp" } };
        story.Does(Given.Coordinator, new SplitIt(into, story.Task.Details with { Title = "Thăm" }, "Hai việc"));
        var split = Assert.IsType<TaskSplit>(Assert.Single(story.Last));
        Assert.Equal(("t-2", "Gửi thiếp", "Thăm"), (split.IntoTaskId, split.IntoTitle, story.Task.Details.Title));
    }

    [Fact]
    public void Corrections_days_traits_and_splits_are_the_coordinators()
    {
        var story = Story.Of(TaskKind.Other);
        TaskCommand[] commands =
        [
            new CorrectDetails(story.Task.Details with { Title = "Khác" }, null), new ChangeWindow(null, DateWindow.Open, "Hoãn"),
            new ChangeTrait(TaskTrait.StateBudget, true, null), new SplitIt(Given.Planned(TaskKind.Other), story.Task.Details, null),
        ];
        foreach (var user in Given.Everyone.Where(u => u.Role != UserRole.Coordinator))
            Assert.All(commands, command => Assert.Equal(new RightNeeded(Right.Coordinate), story.Refused(user, command)));
    }
}
