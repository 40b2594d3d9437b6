using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

/// <summary>Gift, publicity, security, scheme and other.</summary>
public sealed class OtherKindsTests
{
    [Fact]
    public void A_gift_goes_from_its_proposal_to_its_settlement()
    {
        var story = Story.Of(TaskKind.Gift).Does(Given.LeadOfficer, "propose").Does(Given.ViceChair, "approve").Does(Given.LeadOfficer, "procure")
            .Does(Given.LeadOfficer, "pack").Does(Given.LeadOfficer, "hand-over").Does(Given.LeadOfficer, "present").Does(Given.LeadOfficer, "settle").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
    }

    [Fact]
    public void A_gift_costs_no_more_than_the_norm() =>
        Assert.Equal(
            new FieldWrong("unitPrice", FieldFault.TooMuch),
            Story.Of(TaskKind.Gift).Refused(Given.LeadOfficer, "propose", ("unitPrice", "1.000.001"), ("norm", "1.000.000")));

    [Fact]
    public void A_gift_received_in_return_is_entered_in_the_register()
    {
        var story = Story.Of(TaskKind.Gift).Does(Given.LeadOfficer, "receive").Does(Given.OfficeOfficer, "register").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
    }

    [Fact]
    public void Publicity_is_confirmed_by_the_lead_unit_before_it_is_published()
    {
        var story = Story.Of(TaskKind.Publicity).Does(Given.LeadOfficer, "brief").Does(Given.Helper, "cover");
        Assert.IsType<NotYours>(story.Refused(Given.Helper, "confirm"));
        story.Does(Given.LeadOfficer, "confirm").Does(Given.Helper, "publish").Reports(Given.Helper, Given.Health).Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
    }

    [Fact]
    public void A_partner_is_vetted_first_where_that_is_asked_for()
    {
        var story = Story.Of(TaskKind.Security, TaskTrait.NeedsVetting);
        Assert.IsType<DoesNotApply>(story.Refused(Given.LeadOfficer, "draft-plan"));
        story.Does(Given.LeadOfficer, "request").Does(Given.Policeman, "vet").Does(Given.Policeman, "object").Does(Given.Policeman, "vet-again")
            .Does(Given.Policeman, "clear").Does(Given.Policeman, "draft-plan").Reports(Given.Helper, Given.Health).Does(Given.Policeman, "approve-plan")
            .Does(Given.Policeman, "deploy").Does(Given.Policeman, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
    }

    [Fact]
    public void What_the_police_found_is_not_entered() =>
        Assert.Empty(WorkflowBook.Default.For(TaskKind.Security).Transitions.Where(t => t.Action is "clear" or "object").SelectMany(t => t.Fields));

    [Fact]
    public void Without_vetting_the_plan_is_drawn_up_at_once() =>
        Assert.Equal("plan-drafting", Story.Of(TaskKind.Security).Does(Given.Policeman, "draft-plan").Task.State);

    [Fact]
    public void A_scheme_is_consulted_on_approved_issued_and_carried_out()
    {
        var story = Story.Of(TaskKind.Scheme).Does(Given.LeadOfficer, "draft").Does(Given.LeadOfficer, "consult").Reports(Given.Helper, Given.Health, PartAnswer.Differs)
            .Does(Given.LeadOfficer, "submit").Does(Given.Chair, "approve").Does(Given.Clerk, "issue").Does(Given.LeadOfficer, "implement").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
        Assert.Empty(story.Task.Traits);
    }

    [Fact]
    public void A_body_named_twice_is_asked_once() =>
        Assert.Single(Story.Of(TaskKind.Scheme).At("drafting").Does(Given.LeadOfficer, "consult", ("consulted", "Sở Y tế")).Task.Parts);

    [Fact]
    public void Other_work_is_done_by_the_lead_and_confirmed_by_the_focal_unit()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").Does(Given.LeadOfficer, "finish");
        Assert.IsType<NotYours>(story.Refused(Given.LeadOfficer, "verify"));
        Assert.IsType<PartsOpen>(story.Refused(Given.FocalOfficer, "verify"));
        Assert.Equal(CommonStates.Closed, story.Reports(Given.Helper, Given.Health).Does(Given.FocalOfficer, "verify").Task.State);
    }

    [Fact]
    public void Work_given_back_is_running_again_and_can_be_late_again()
    {
        var story = Story.Of(TaskKind.Other).At("doing").Does(Given.LeadOfficer, "finish").Does(Given.FocalOfficer, "return");
        Assert.Equal(story.Task.Window.Due, story.Task.Due);
        Assert.True(story.Last.OfType<TaskMoved>().Single().ReopensDeadline);
    }
}
