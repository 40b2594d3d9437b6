using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class AgreementTests
{
    private static readonly UnitRef s_ministry = new(null, "Bộ Ngoại giao");

    private static Story Consulted() => Story.Of(TaskKind.Agreement).Does(Given.LeadOfficer, "draft")
        .Does(Given.LeadOfficer, "consult", ("consulted", "Bộ Ngoại giao\n Sở Y tế \nBộ Ngoại giao"));

    private static Story Answered(PartAnswer ministry) =>
        Consulted().Reports(Given.LeadOfficer, s_ministry, ministry).Reports(Given.Helper, Given.Health, PartAnswer.Agrees).Does(Given.LeadOfficer, "consolidate");

    [Fact]
    public void Each_consulted_body_has_its_own_clock_of_seven_working_days()
    {
        var story = Consulted();
        Assert.Equal([s_ministry, Given.Health], story.Task.Parts.Select(p => p.Unit));
        Assert.All(story.Task.Parts, p => Assert.Equal(new(2026, 3, 18), p.Due));
        Assert.All(story.Task.Parts, p => Assert.True(p.IsLate(new(2026, 3, 19)) && !p.IsLate(new(2026, 3, 18))));
    }

    [Fact]
    public void Silence_is_not_consent()
    {
        var story = Consulted().Reports(Given.Helper, Given.Health, PartAnswer.Agrees).On(new(2026, 6, 1));
        Assert.Equal([s_ministry.Name], Assert.IsType<PartsOpen>(story.Refused(Given.LeadOfficer, "consolidate")).Units);
    }

    [Fact]
    public void An_opinion_says_whether_it_agrees()
    {
        var story = Consulted();
        var why = story.Refused(Given.Helper, new MovePart(story.Part(Given.Health).Id, PartAction.Report, "Đã nghiên cứu"));
        Assert.Equal(new FieldWrong("answer", FieldFault.Empty), why);
    }

    [Fact]
    public void The_opinion_of_a_unit_on_the_system_is_its_own()
    {
        var story = Consulted();
        var opinion = new MovePart(story.Part(Given.Health).Id, PartAction.Report, "Nhất trí", PartAnswer.Agrees);
        Assert.Equal([Who.PartUnit], Assert.IsType<NotYours>(story.Refused(Given.Coordinator, opinion)).Who);
        Assert.Equal([Who.PartUnit], Assert.IsType<NotYours>(story.Refused(Given.LeadOfficer, opinion)).Who);
    }

    [Fact]
    public void When_all_agree_the_chair_decides_at_once()
    {
        var story = Answered(PartAnswer.Agrees);
        Assert.IsType<DoesNotApply>(story.Refused(Given.Coordinator, "ask-prime-minister"));
        story.Does(Given.Coordinator, "submit").Does(Given.Chair, "approve").Does(Given.Chair, "sign", ("signedOn", "2026-03-09"))
            .Does(Given.LeadOfficer, "report").Does(Given.LeadOfficer, "bring-into-force");
        Assert.Equal("in-force", story.Task.State);
    }

    [Fact]
    public void A_differing_opinion_goes_to_the_Prime_Minister()
    {
        var story = Answered(PartAnswer.Differs);
        Assert.Equal(new DoesNotApply("submit", TaskTrait.DifferingOpinion, false), story.Refused(Given.Coordinator, "submit"));
        story.Does(Given.Coordinator, "ask-prime-minister");
        Assert.Equal(new(2026, 3, 18), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
        Assert.Equal("submitted", story.Does(Given.Coordinator, "submit", ("primeMinisterConsent", "1234/TTg-QHQT")).Task.State);
    }

    [Fact]
    public void Without_the_Prime_Ministers_consent_nothing_is_signed()
    {
        var story = Answered(PartAnswer.Differs).Does(Given.Coordinator, "ask-prime-minister");
        Assert.IsType<FieldsMissing>(story.Refused(Given.Coordinator, new MoveIt("submit", new Dictionary<string, string>())));
        Assert.Equal(CommonStates.Stopped, story.Does(Given.Coordinator, "reject").Task.State);
    }

    [Fact]
    public void After_a_new_negotiation_only_the_new_opinions_count()
    {
        var story = Answered(PartAnswer.Differs).Does(Given.LeadOfficer, "renegotiate").Does(Given.LeadOfficer, "consult", ("consulted", "Bộ Ngoại giao"))
            .Reports(Given.LeadOfficer, s_ministry, PartAnswer.Agrees).Does(Given.LeadOfficer, "consolidate");
        Assert.DoesNotContain(TaskTrait.DifferingOpinion, story.Task.Traits);
        Assert.Equal("submitted", story.Does(Given.Coordinator, "submit").Task.State);
    }

    [Fact]
    public void An_authorised_signing_is_recorded_after_the_authorisation()
    {
        var story = Story.Of(TaskKind.Agreement, TaskTrait.Authorised).At("approved");
        Assert.IsType<DoesNotApply>(story.Refused(Given.Chair, "sign"));
        Assert.Equal("signed", story.Does(Given.Chair, "authorize").Does(Given.LeadOfficer, "record-signing").Task.State);
    }

    [Fact]
    public void The_report_is_due_fifteen_calendar_days_after_signing()
    {
        var story = Story.Of(TaskKind.Agreement).At("approved").Does(Given.Chair, "sign", ("signedOn", "2026-03-09"));
        Assert.Equal(new(2026, 3, 24), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
        Assert.Equal(new(new(2026, 3, 9), new(2026, 4, 10)), story.Task.Deadline);
    }

    [Fact]
    public void An_agreement_expires_by_itself_once_its_day_has_passed()
    {
        var story = Story.Of(TaskKind.Agreement).At("reported").Does(Given.LeadOfficer, "bring-into-force", ("inForceDay", "2026-03-09"), ("expiryDay", "2031-03-09"));
        Assert.Empty(story.On(new(2031, 3, 9)).Task.ByItself(story.Now));
        Assert.Equal("expire", Assert.Single(story.On(new(2031, 3, 10)).Task.ByItself(story.Now)).Action);
    }

    [Fact]
    public void An_agreement_without_an_end_never_expires_by_itself()
    {
        var story = Story.Of(TaskKind.Agreement).At("reported").Does(Given.LeadOfficer, "bring-into-force");
        Assert.Empty(story.On(new(2099, 1, 1)).Task.ByItself(story.Now));
    }

    [Fact]
    public void A_terminated_agreement_is_stopped_and_a_renewed_one_done()
    {
        Assert.Equal(CommonStates.Stopped, Story.Of(TaskKind.Agreement).At("in-force").Does(Given.LeadOfficer, "terminate").Task.State);
        Assert.Equal(CommonStates.Closed, Story.Of(TaskKind.Agreement).At("in-force").Does(Given.LeadOfficer, "renew").Task.State);
    }
}
