using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Work;

namespace Taskboard.Domain.Tests.Tasks;

public sealed class ExtensionTests
{
    private static readonly DateOnly s_due = Given.Planned(TaskKind.Other).Window.Due!.Value;
    private static readonly DateOnly s_later = s_due.AddDays(20);

    private static Story Asked() => Story.Of(TaskKind.Other).Does(Given.LeadOfficer, new AskExtension(s_later, "Đối tác đề nghị lùi"));

    [Fact]
    public void A_request_changes_no_deadline_until_it_is_granted_and_the_original_one_stays_on_record()
    {
        var story = Asked();
        Assert.Equal(s_due, story.Task.Due);
        story.Does(Given.Chair, new DecideExtension(1, Grant: true, null, null));
        Assert.Equal((s_later, s_due, (Extension?)null), (story.Task.Due!.Value, story.Task.OriginalDue!.Value, story.Task.Extension));
        story.Does(Given.LeadOfficer, new AskExtension(s_later.AddDays(5), "Lùi lần nữa")).Does(Given.Coordinator, new DecideExtension(2, Grant: true, s_later.AddDays(3), "Chỉ thêm 3 ngày"));
        Assert.Equal((s_later.AddDays(3), s_due), (story.Task.Due!.Value, story.Task.OriginalDue!.Value));
    }

    [Fact]
    public void Refusing_needs_a_reason_and_leaves_the_deadline()
    {
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), Asked().Refused(Given.Chair, new DecideExtension(1, Grant: false, null, " ")));
        var story = Asked().Does(Given.Chair, new DecideExtension(1, Grant: false, null, "Giữ tiến độ"));
        Assert.Equal((s_due, (DateOnly?)null, (Extension?)null), (story.Task.Due!.Value, story.Task.OriginalDue, story.Task.Extension));
        Assert.Equal(new NoSuchExtension(1), story.Refused(Given.Chair, new DecideExtension(1, Grant: true, null, null)));
    }

    [Fact]
    public void Nobody_decides_on_their_own_request_and_only_leaders_and_coordinators_decide()
    {
        var own = Story.Of(TaskKind.Other).Does(Given.Coordinator, new AskExtension(s_later, "Đối tác đề nghị lùi"));
        Assert.Equal(new NotOnesOwn(), own.Refused(Given.Coordinator, new DecideExtension(1, Grant: true, null, null)));
        foreach (var user in new[] { Given.LeadOfficer, Given.Director, Given.Helper, Given.Viewer, Given.Admin })
            Assert.IsType<NotYours>(Asked().Refused(user, new DecideExtension(1, Grant: true, null, null)));
        foreach (var user in new[] { Given.Helper, Given.Chair, Given.Viewer, Given.Admin })
            Assert.IsType<NotYours>(Story.Of(TaskKind.Other).Refused(user, new AskExtension(s_later, "x")));
    }

    [Fact]
    public void Nobody_decides_on_a_request_of_the_person_for_whom_they_act_nor_on_one_made_in_their_own_name()
    {
        var absent = Given.Chair with { Units = Given.LeadOfficer.Units };
        var acting = Given.Secretary.ActingFor([absent]);
        var decide = new DecideExtension(1, Grant: true, null, null);

        var own = Story.Of(TaskKind.Other).Does(absent, new AskExtension(s_later, "Đối tác đề nghị lùi"));
        Assert.Equal(new NotOnesOwn(), Assert.IsType<Outcome<TaskEvent>.Refused>(OnBehalf.Decide(acting, self => own.Tries(self, decide), out _)).Why);
        Assert.False(own.Task.IsDecidedBy(acting));

        var theirs = Story.Of(TaskKind.Other).Does(acting.Selves[1], new AskExtension(s_later, "Đối tác đề nghị lùi"));
        Assert.Equal((Given.Secretary.Id, absent.Id), (theirs.Task.Extension!.ById, theirs.Task.Extension.OnBehalfOfId));
        Assert.Equal(new NotOnesOwn(), theirs.Refused(absent, decide));
        Assert.False(theirs.Task.IsDecidedBy(absent));
        // whoever has the right themselves decides in their own name
        var viceChair = Given.ViceChair.ActingFor([absent]);
        Assert.True(own.Task.IsDecidedBy(viceChair));
        Assert.IsType<Outcome<TaskEvent>.Done>(OnBehalf.Decide(viceChair, self => own.Tries(self, decide), out var by));
        Assert.Null(by.OnBehalfOf);
    }

    [Fact]
    public void Only_a_later_day_with_a_reason_is_asked_for_and_only_where_there_is_a_deadline()
    {
        var story = Story.Of(TaskKind.Other);
        Assert.Equal(new FieldWrong("to", FieldFault.BackToFront), story.Refused(Given.LeadOfficer, new AskExtension(s_due, "x")));
        Assert.Equal(new FieldWrong("to", FieldFault.Empty), story.Refused(Given.LeadOfficer, new AskExtension(null, "x")));
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), story.Refused(Given.LeadOfficer, new AskExtension(s_later, " ")));
        Assert.Equal(new FieldWrong("to", FieldFault.BackToFront), Asked().Refused(Given.Chair, new DecideExtension(1, Grant: true, s_due.AddDays(-1), null)));
        Assert.Equal(new NoDeadline(), story.With(t => t with { Window = DateWindow.Open }).Refused(Given.LeadOfficer, new AskExtension(s_later, "x")));
    }

    [Fact]
    public void A_request_waits_for_those_who_decide_and_not_for_who_asked()
    {
        var story = Asked();
        Assert.Contains(WaitingRules.For(story.Task, Given.Chair, story.Now), w => w.Reason == WaitingReason.Extension);
        Assert.Contains(WaitingRules.For(story.Task, Given.Coordinator, story.Now), w => w.Reason == WaitingReason.Extension);
        Assert.DoesNotContain(WaitingRules.For(story.Task, Given.LeadOfficer, story.Now), w => w.Reason == WaitingReason.Extension);
    }

    [Fact]
    public void What_was_granted_no_longer_follows_the_calendar()
    {
        var story = Asked().With(t => t with { Timing = TimingRule.None }).Does(Given.Chair, new DecideExtension(1, Grant: true, null, null));
        Assert.Equal(new DaysSetByHand(), story.Refused(Given.Coordinator, new FollowWindow(story.Task.Window with { To = s_due }, "Lịch nghỉ")));
    }
}
