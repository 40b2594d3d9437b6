using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Work;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Work;

public sealed class WaitingTests
{
    private static Waiting? Only(Story story, ActingUser user) => WaitingRules.For(story.Task, user, story.Now).SingleOrDefault();

    private static Story Submitted() => Story.Of(TaskKind.Letter).At("submitted");

    [Fact]
    public void A_letter_that_was_submitted_waits_for_the_leader_whom_it_names_with_signing_and_giving_back_at_hand()
    {
        var waiting = Only(Submitted(), Given.Chair)!;
        Assert.Equal((WaitingReason.Approve, true), (waiting.Reason, waiting.IsNow));
        Assert.Equal(["sign"], waiting.Actions.Select(a => a.Action));
        Assert.Equal(["return"], waiting.Backs.Select(a => a.Action));
        Assert.Null(Only(Submitted().With(t => t with { Details = t.Details with { Leader = "Bí thư Tỉnh ủy" } }), Given.Chair));
    }

    [Fact]
    public void Nobody_else_is_waited_for_then()
    {
        foreach (var user in Given.Everyone.Where(u => u.Positions.All(p => p is not (Position.Chair or Position.ViceChair))))
            Assert.Null(Only(Submitted(), user));
    }

    [Fact]
    public void The_lead_units_step_waits_for_the_lead_unit_and_not_for_the_focal_unit_that_only_helps()
    {
        var story = Story.Of(TaskKind.Letter).At("drafting");
        Assert.Equal(WaitingReason.Step, Only(story, Given.LeadOfficer)!.Reason);
        Assert.Null(Only(story, Given.FocalOfficer));
        Assert.Null(Only(story, Given.Coordinator));
        var nobodys = story.With(t => t with { Responsibility = t.Responsibility with { Lead = [new UnitRef(null, "các sở, ngành")] } });
        Assert.Equal(WaitingReason.Step, Only(nobodys, Given.FocalOfficer)!.Reason);
        Assert.Equal(WaitingReason.Step, Only(nobodys, Given.Coordinator)!.Reason);
    }

    [Fact]
    public void What_a_unit_owes_waits_for_it_until_it_is_reported_and_then_the_lead_can_close()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start");
        var owed = Only(story, Given.Helper)!;
        Assert.Equal((WaitingReason.Part, 1, Given.Today), (owed.Reason, owed.Part!.Id, owed.Since));
        story.Reports(Given.Helper, Given.Health);
        Assert.Null(Only(story, Given.Helper));
        Assert.Equal(WaitingReason.Step, Only(story, Given.LeadOfficer)!.Reason);
    }

    [Fact]
    public void A_step_that_open_parts_hold_up_waits_for_those_who_owe_them_and_not_for_who_takes_it()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").Does(Given.LeadOfficer, "finish");
        Assert.Null(Only(story, Given.FocalOfficer));
        Assert.Equal(WaitingReason.Part, Only(story, Given.Helper)!.Reason);
        story.Reports(Given.Helper, Given.Health);
        Assert.Equal(["verify"], Only(story, Given.FocalOfficer)!.Actions.Select(a => a.Action));
    }

    [Fact]
    public void A_part_given_back_waits_for_its_unit_since_that_day()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").Reports(Given.Helper, Given.Health).On(Given.Today.AddDays(3))
            .Does(Given.LeadOfficer, new MovePart(1, PartAction.Return, "Bổ sung"));
        Assert.Equal((WaitingReason.Part, Given.Today.AddDays(3)), (Only(story, Given.Helper)!.Reason, Only(story, Given.Helper)!.Since));
    }

    [Fact]
    public void A_proposed_hand_over_waits_for_the_unit_that_is_asked()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.Coordinator, new ProposeHandOver(new() { Lead = [Given.Press] }, "Phân công lại"));
        Assert.Equal((WaitingReason.HandOver, true), (Only(story, Given.Journalist)!.Reason, Only(story, Given.Journalist)!.IsNow));
        Assert.Null(Only(story.Does(Given.Journalist, new AnswerHandOver(1, Accept: false, "Không thuộc chức năng")), Given.Journalist));
    }

    [Fact]
    public void A_planned_task_waits_when_its_day_comes_near_and_not_before()
    {
        var story = Story.Of(TaskKind.Letter).At("scheduled");
        var by = Only(story, Given.LeadOfficer)!.By!.Value;
        Assert.False(Only(story.On(by.AddDays(-WaitingRules.ComingDays - 1)), Given.LeadOfficer)!.IsNow);
        Assert.True(Only(story.On(by.AddDays(-WaitingRules.ComingDays)), Given.LeadOfficer)!.IsNow);
        Assert.Equal(Urgency.Later, Only(story.On(by.AddDays(-WaitingRules.SoonDays - 1)), Given.LeadOfficer)!.Urgency);
        Assert.Equal(Urgency.Soon, Only(story.On(by), Given.LeadOfficer)!.Urgency);
        Assert.Equal(Urgency.Passed, Only(story.On(by.AddDays(1)), Given.LeadOfficer)!.Urgency);
    }

    [Fact]
    public void A_detail_that_is_missing_waits_for_a_coordinator()
    {
        var story = Story.Of(TaskKind.Letter).With(t => t with { Details = t.Details with { Leader = null } });
        var waiting = Only(story, Given.Coordinator)!;
        Assert.Equal((WaitingReason.Detail, TaskDetail.Leader), (waiting.Reason, waiting.Missing));
        Assert.Null(Only(story, Given.LeadOfficer));
    }

    [Fact]
    public void Nothing_waits_in_what_is_on_hold_or_over_or_limited_to_others()
    {
        Assert.Null(Only(Submitted().Does(Given.Chair, "suspend"), Given.Chair));
        Assert.Null(Only(Submitted().At(CommonStates.Closed), Given.Chair));
        var limited = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").With(t => t with { Limited = true });
        Assert.NotNull(Only(limited, Given.Helper));
        Assert.Empty(WaitingRules.For(limited.Task, Given.Journalist, limited.Now));
    }

    [Fact]
    public void Whatever_waits_for_somebody_can_be_done_by_them()
    {
        foreach (var workflow in WorkflowBook.Default.All)
            foreach (var state in workflow.States.Where(s => !s.Terminal))
            {
                var story = Story.Of(workflow.Kind).At(state.Id);
                foreach (var user in Given.Everyone)
                    foreach (var waiting in WaitingRules.For(story.Task, user, story.Now))
                    {
                        foreach (var action in waiting.Actions.Concat(waiting.Backs))
                            Assert.True(story.Task.Choices(user, story.Now).Single(c => c.Transition == action).IsOpen, $"{workflow.Kind} {state.Id} {action.Action} {user.Id}");
                        Assert.True(WaitingRules.MayWaitFor(story.Task, user, story.Now.Workflows));
                    }
            }
    }

    [Fact]
    public void The_most_overdue_comes_first_and_what_has_no_day_last()
    {
        Waiting At(DateOnly? by, DateOnly since) => new() { Task = Given.Task(TaskKind.Other), Reason = WaitingReason.Step, Since = since, By = by, Urgency = Urgency.Open, IsNow = true };
        var days = WaitingRules.ByUrgency([At(null, Given.Today), At(Given.Today, Given.Today), At(Given.Today.AddDays(-9), Given.Today), At(null, Given.Today.AddDays(-1))]);
        Assert.Equal([Given.Today.AddDays(-9), Given.Today, null, null], days.Select(w => w.By));
        Assert.Equal(Given.Today.AddDays(-1), days.ElementAt(2).Since);
    }
}
