using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class IncomingTests
{
    [Fact]
    public void A_delegation_received_goes_from_the_request_to_its_follow_up()
    {
        var story = Story.Of(TaskKind.Incoming, TaskTrait.NeedsVetting)
            .Does(Given.LeadOfficer, "request", ("arrivalDay", "2026-04-06"), ("leavingDay", "2026-04-08")).Does(Given.FocalOfficer, "appraise")
            .Reports(Given.Policeman, Given.PoliceUnit, PartAnswer.Agrees).Does(Given.FocalOfficer, "submit").Does(Given.ViceChair, "approve").Does(Given.Clerk, "issue-approval")
            .Reports(Given.Helper, Given.Health).Does(Given.LeadOfficer, "get-ready").On(new(2026, 4, 8)).Does(Given.LeadOfficer, "receive", ("arrivedOn", "2026-04-06"))
            .Does(Given.LeadOfficer, "report").Does(Given.LeadOfficer, "follow").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
        Assert.Equal(new(2026, 4, 6), story.Task.Deadline!.On);
    }

    [Fact]
    public void Appraisal_and_vetting_run_beside_each_other_and_both_must_be_done()
    {
        var story = Story.Of(TaskKind.Incoming, TaskTrait.NeedsVetting).At("requested").Does(Given.FocalOfficer, "appraise");
        Assert.Equal([Given.PoliceUnit.Name], Assert.IsType<PartsOpen>(story.Refused(Given.FocalOfficer, "submit")).Units);
        Assert.Equal(new(2026, 3, 16), story.Part(Given.PoliceUnit).Due);
        Assert.Equal("submitted", story.Reports(Given.Policeman, Given.PoliceUnit, PartAnswer.Agrees).Does(Given.FocalOfficer, "submit").Task.State);
    }

    [Fact]
    public void Guests_who_need_no_vetting_are_not_vetted() =>
        Assert.Empty(Story.Of(TaskKind.Incoming).At("requested").Does(Given.FocalOfficer, "appraise").Task.Parts);

    [Fact]
    public void A_refused_delegation_is_stopped() =>
        Assert.Equal(CommonStates.Stopped, Story.Of(TaskKind.Incoming).At("appraising").Does(Given.FocalOfficer, "reject").Task.State);

    [Fact]
    public void Guests_do_not_leave_before_they_come() =>
        Assert.Equal(
            new FieldWrong("leavingDay", FieldFault.BackToFront),
            Story.Of(TaskKind.Incoming).Refused(Given.LeadOfficer, "request", ("arrivalDay", "2026-04-06"), ("leavingDay", "2026-04-05")));

    [Fact]
    public void The_request_is_due_five_working_days_before_the_window()
    {
        var story = Story.Of(TaskKind.Incoming);
        Assert.Equal(new(2026, 3, 30), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }
}
