using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>What lies on a card beside the work: comments, checklist, labels, links.</summary>
public sealed class CardTests
{
    private static readonly PlanTask s_task = Given.Task(TaskKind.Other);

    [Fact]
    public void A_comment_carries_the_name_of_whoever_gave_the_command_and_of_nobody_else()
    {
        var added = Assert.IsType<CommentAdded>(Single(s_task, Given.Helper, new AddComment("  Đã gửi  ", ["p-2", "p-2", Given.Helper.Id])));
        Assert.Equal((1, "Đã gửi", Given.Helper.Id, Given.Helper.Name, "u-yte"), (added.CommentId, added.Text, added.AuthorId, added.AuthorName, added.AuthorUnit));
        Assert.Equal(["p-2"], added.Mentions);
    }

    [Fact]
    public void Officers_leaders_and_coordinators_comment_and_nobody_else() =>
        Assert.Equal(
            Given.Everyone.Where(u => u.Role is UserRole.Officer or UserRole.Leader or UserRole.Coordinator),
            Given.Everyone.Where(u => Decide(s_task, u, new AddComment("Được", [])) is Outcome<TaskEvent>.Done));

    [Theory]
    [InlineData("", FieldFault.Empty)]
    [InlineData(" \n ", FieldFault.Empty)]
    [InlineData("a\u0000b", FieldFault.NotText)]
    public void A_comment_that_says_nothing_or_is_no_text_is_refused(string text, FieldFault fault) =>
        Assert.Equal(new FieldWrong("comment", fault), Refused(s_task, Given.Helper, new AddComment(text, [])));

    [Fact]
    public void A_comment_longer_than_is_kept_is_refused() =>
        Assert.Equal(new FieldWrong("comment", FieldFault.TooLong), Refused(s_task, Given.Helper, new AddComment(new string('x', PlanTask.CommentLimit + 1), [])));

    [Fact]
    public void Only_its_author_edits_a_comment_and_earlier_words_stay()
    {
        var comment = Said(Given.Helper);
        Assert.Equal(new NotYourComment(1), Refused(s_task, Given.Coordinator, new EditComment(1, "Khác", []), comment));
        var edited = Single(s_task, Given.Helper, new EditComment(1, "Khác", ["p-9"]), comment);
        var after = Comment.Evolve("t-1", comment, edited)!;
        Assert.Equal(("Khác", "Lời đầu"), (after.Text, Assert.Single(after.Earlier).Text));
        Assert.Equal(["p-9"], ((CommentEdited)edited).NewMentions);
        Assert.Empty(Done(s_task, Given.Helper, new EditComment(1, "Lời đầu", []), comment));
    }

    [Fact]
    public void A_comment_of_another_task_cannot_be_touched_from_here()
    {
        var elsewhere = Said(Given.Helper) with { TaskId = "t-2" };
        Assert.Equal(new NoSuchComment(1), Refused(s_task, Given.Helper, new EditComment(1, "Khác", []), elsewhere));
        Assert.Equal(new NoSuchComment(1), Refused(s_task, Given.Helper, new WithdrawComment(1), elsewhere));
        Assert.Equal(new NoSuchComment(7), Refused(s_task, Given.Helper, new WithdrawComment(7), Said(Given.Helper)));
    }

    [Fact]
    public void A_coordinator_withdraws_anothers_comment_with_a_reason_and_its_words_are_gone_from_the_card()
    {
        var comment = Said(Given.Helper);
        Assert.Equal(new NotYourComment(1), Refused(s_task, Given.LeadOfficer, new WithdrawComment(1, "Lý do"), comment));
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), Refused(s_task, Given.Coordinator, new WithdrawComment(1), comment));
        var after = Comment.Evolve("t-1", comment, Single(s_task, Given.Coordinator, new WithdrawComment(1, "Nêu tên riêng"), comment))!;
        Assert.Equal(("", "Nêu tên riêng", true), (after.Text, after.Reason, after.IsWithdrawn));
        Assert.Equal(new NoSuchComment(1), Refused(s_task, Given.Helper, new EditComment(1, "Lại", []), after));
    }

    [Fact]
    public void A_comment_does_not_make_a_move_out_of_date_and_a_move_does()
    {
        var task = After(After(s_task, Given.Helper, new AddComment("Một", [])), Given.Helper, new AddComment("Hai", []));
        var move = new MoveIt("start", new Dictionary<string, string>());
        Assert.IsType<Outcome<TaskEvent>.Done>(PlanTask.Decide(task, new("t-1", "c", s_task.Version, Given.LeadOfficer, move), Given.Now()));
        var moved = PlanTask.Evolve(task, ((Outcome<TaskEvent>.Done)PlanTask.Decide(task, new("t-1", "c", task.Version, Given.LeadOfficer, move), Given.Now())).Events);
        var late = PlanTask.Decide(moved, new("t-1", "c", task.Version, Given.LeadOfficer, new MoveIt("finish", new Dictionary<string, string>())), Given.Now());
        Assert.Equal(new ChangedMeanwhile(moved.Version, moved.State), Assert.IsType<Outcome<TaskEvent>.Refused>(late).Why);
    }

    [Fact]
    public void Ten_thousand_comments_leave_the_tasks_state_as_small_as_it_was()
    {
        var task = s_task;
        for (var i = 0; i < 10_000; i++)
            task = PlanTask.Evolve(task, [new CommentAdded { CommentId = i + 1, Text = "Ý kiến", AuthorId = "p", AuthorName = "P", At = Given.Now().At }]);
        Assert.Equal((10_000, 10_000), (task.Comments, task.LastComment));
        var size = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(task, Json.DomainJson.Readable.PlanTask).Length;
        var before = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(s_task, Json.DomainJson.Readable.PlanTask).Length;
        Assert.InRange(size, before, before + 100);
    }

    [Fact]
    public void The_units_with_a_share_coordinators_and_leaders_keep_the_checklist()
    {
        Assert.Equal(
            [Given.Coordinator, Given.LeadOfficer, Given.Helper, Given.Chair, Given.ViceChair, Given.Secretary, Given.Director],
            Given.Everyone.Where(u => Decide(s_task, u, new AddItem("Đặt phòng")) is Outcome<TaskEvent>.Done));
        Assert.Equal(new RightNeeded(Right.WorkOn), Refused(s_task, Given.Journalist, new AddItem("Đặt phòng")));
    }

    [Fact]
    public void An_item_is_ticked_once_and_the_day_and_the_name_stand_there()
    {
        var task = After(s_task, Given.LeadOfficer, new AddItem("Đặt phòng", Given.Health, Given.Today.AddDays(3)));
        var ticked = After(task, Given.Helper, new TickItem(1, true));
        Assert.Equal((Given.Today, Given.Helper.Name), (ticked.Checklist[0].DoneOn, ticked.Checklist[0].DoneBy));
        Assert.Empty(Done(ticked, Given.LeadOfficer, new TickItem(1, true)));
        Assert.False(After(ticked, Given.LeadOfficer, new TickItem(1, false)).Checklist[0].IsDone);
        Assert.Equal(new NoSuchItem(2), Refused(ticked, Given.LeadOfficer, new TickItem(2, true)));
        Assert.Equal(2, After(After(ticked, Given.LeadOfficer, new RemoveItem(1)), Given.LeadOfficer, new AddItem("Đặt xe")).Checklist.Single().Id);
    }

    [Fact]
    public void A_label_stands_once_whatever_its_colour()
    {
        var task = After(After(s_task, Given.LeadOfficer, new PutLabel("Tết", LabelColour.Amber)), Given.LeadOfficer, new PutLabel(" Tết ", LabelColour.Blue));
        Assert.Equal(new TaskLabel("Tết", LabelColour.Blue), Assert.Single(task.Labels));
        Assert.Empty(After(task, Given.LeadOfficer, new RemoveLabel("Tết")).Labels);
        Assert.Equal(new FieldWrong("label", FieldFault.NotText), Refused(s_task, Given.LeadOfficer, new PutLabel("a\nb", LabelColour.Plain)));
        Assert.Equal(new FieldWrong("colour", FieldFault.NotAChoice), Refused(s_task, Given.LeadOfficer, new PutLabel("a", (LabelColour)99)));
    }

    [Fact]
    public void A_task_waits_for_another_until_that_is_at_its_end()
    {
        var other = s_task with { Id = "t-2" };
        var waiting = PlanTask.Evolve(s_task, Done(s_task, Given.LeadOfficer, new AddLink(LinkKind.BlockedBy, "t-2"), other: other));
        Assert.True(waiting.IsBlocked);
        Assert.Equal(new RightNeeded(Right.WorkOn), Refused(waiting, Given.Coordinator, new PassBlocker("t-2", true)));
        var free = After(waiting, ActingUser.System, new PassBlocker("t-2", true));
        Assert.False(free.IsBlocked);
        Assert.Empty(Done(free, ActingUser.System, new PassBlocker("t-2", true)));
        Assert.Empty(After(free, Given.LeadOfficer, new RemoveLink(LinkKind.BlockedBy, "t-2")).Blockers);
    }

    [Fact]
    public void A_link_never_closes_a_circle_nor_tells_of_a_task_that_one_may_not_know_of()
    {
        var hidden = s_task with { Id = "t-2", Limited = true, Responsibility = new() { Lead = [Given.Press] } };
        Assert.Equal(new NoSuchTask("t-2"), Refused(s_task, Given.LeadOfficer, new AddLink(LinkKind.BlockedBy, "t-2"), other: hidden));
        Assert.Equal(new NoSuchTask("t-2"), Refused(s_task, Given.LeadOfficer, new AddLink(LinkKind.BlockedBy, "t-2")));
        Assert.Equal(new LinkInACircle("t-1"), Refused(s_task, Given.LeadOfficer, new AddLink(LinkKind.BelongsTo, "t-1"), other: s_task));
        Assert.Equal(new LinkInACircle("t-2"), Refused(s_task, Given.LeadOfficer, new AddLink(LinkKind.BelongsTo, "t-2"), other: s_task with { Id = "t-2" }, circular: true));
    }

    [Fact]
    public void Of_a_finished_task_nothing_is_kept_any_more_but_what_people_say()
    {
        var finished = s_task with { State = "stopped" };
        Assert.IsType<Finished>(Refused(finished, Given.LeadOfficer, new AddItem("Muộn")));
        Assert.IsType<CommentAdded>(Single(finished, Given.LeadOfficer, new AddComment("Rút kinh nghiệm", [])));
    }

    private static Comment Said(ActingUser by) => Comment.Evolve("t-1", null, new CommentAdded
    {
        CommentId = 1,
        Text = "Lời đầu",
        AuthorId = by.Id,
        AuthorName = by.Name,
        At = Given.Now().At,
    })!;

    private static Outcome<TaskEvent> Decide(
        PlanTask task, ActingUser by, TaskCommand command, Comment? comment = null, PlanTask? other = null, bool circular = false) =>
        PlanTask.Decide(task, new("t-1", "c", null, by, command), Given.Now() with { Comment = comment, Other = other, Circular = circular });

    private static IReadOnlyList<TaskEvent> Done(PlanTask task, ActingUser by, TaskCommand command, Comment? comment = null, PlanTask? other = null) =>
        Assert.IsType<Outcome<TaskEvent>.Done>(Decide(task, by, command, comment, other)).Events;

    private static TaskEvent Single(PlanTask task, ActingUser by, TaskCommand command, Comment? comment = null) => Assert.Single(Done(task, by, command, comment));

    private static PlanTask After(PlanTask task, ActingUser by, TaskCommand command) => PlanTask.Evolve(task, Done(task, by, command));

    private static Refusal Refused(PlanTask task, ActingUser by, TaskCommand command, Comment? comment = null, PlanTask? other = null, bool circular = false) =>
        Assert.IsType<Outcome<TaskEvent>.Refused>(Decide(task, by, command, comment, other, circular)).Why;
}
