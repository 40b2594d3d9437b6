using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class OutgoingTests
{
    private static Story Away(params TaskTrait[] traits) => Story.Of(TaskKind.Outgoing, traits).At("preparing").On(new(2026, 4, 7))
        .Does(Given.LeadOfficer, "depart", ("departedOn", "2026-04-07"), ("returnDay", "2026-04-11"));

    [Fact]
    public void A_delegation_on_the_budget_headed_by_a_party_cadre_passes_every_review()
    {
        var story = Story.Of(TaskKind.Outgoing, TaskTrait.PartyManaged, TaskTrait.StateBudget)
            .Does(Given.LeadOfficer, "propose").Does(Given.LeadOfficer, "submit-file").Does(Given.FocalOfficer, "seek-party-opinion")
            .Does(Given.PartyOfficer, "send-to-finance").Does(Given.Treasurer, "appraise-budget", ("budget", "1.250.000.000")).Does(Given.Chair, "approve")
            .Does(Given.Clerk, "issue-decision").Reports(Given.Helper, Given.Health).Does(Given.LeadOfficer, "depart").Does(Given.LeadOfficer, "return-home")
            .Does(Given.LeadOfficer, "report").Does(Given.Treasurer, "settle").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
        Assert.Equal("1250000000", story.Task.Fields["budget"]);
    }

    [Theory]
    [InlineData("", "submit")]
    [InlineData("StateBudget", "send-to-finance")]
    [InlineData("PartyManaged", "seek-party-opinion")]
    [InlineData("PartyManaged StateBudget", "seek-party-opinion")]
    public void After_the_appraisal_one_way_is_open(string traits, string action)
    {
        var story = Story.Of(TaskKind.Outgoing, [.. traits.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<TaskTrait>)]).At("appraising");
        var open = story.Task.Choices(Given.FocalOfficer, story.Now).Where(c => c.IsOpen).Select(c => c.Transition.Action);
        Assert.Equal([action, "return", "suspend"], open);
    }

    [Fact]
    public void A_delegation_that_pays_for_itself_is_not_appraised_by_finance_and_not_settled()
    {
        Assert.IsType<DoesNotApply>(Story.Of(TaskKind.Outgoing).At("appraising").Refused(Given.Coordinator, "send-to-finance"));
        Assert.IsType<DoesNotApply>(Story.Of(TaskKind.Outgoing).At("reported").Refused(Given.LeadOfficer, "settle"));
        Assert.IsType<DoesNotApply>(Story.Of(TaskKind.Outgoing, TaskTrait.StateBudget).At("reported").Refused(Given.LeadOfficer, "close"));
    }

    [Fact]
    public void A_delegation_outside_the_plan_is_proposed_only_after_the_plan_is_amended()
    {
        var story = Story.Of(TaskKind.Outgoing, TaskTrait.OutsidePlan);
        Assert.Equal(new DoesNotApply("propose", TaskTrait.OutsidePlan, false), story.Refused(Given.LeadOfficer, "propose"));
        Assert.Equal("proposed", story.Does(Given.LeadOfficer, "amend-plan").Does(Given.LeadOfficer, "propose").Task.State);
    }

    [Fact]
    public void What_the_party_refuses_is_stopped_and_not_done()
    {
        var story = Story.Of(TaskKind.Outgoing, TaskTrait.PartyManaged).At("party-review").Does(Given.PartyOfficer, "reject", ("reason", "Chưa phù hợp"));
        Assert.Equal(CommonStates.Stopped, story.Task.State);
        Assert.Null(story.Task.Deadline);
    }

    [Fact]
    public void A_delegation_that_the_Prime_Minister_permits_is_approved_with_that_permission()
    {
        var why = Story.Of(TaskKind.Outgoing, TaskTrait.PrimeMinisterPermits).At("submitted").Refused(Given.Chair, new MoveIt("approve", new Dictionary<string, string>()));
        Assert.Equal(["primeMinisterConsent"], Assert.IsType<FieldsMissing>(why).Fields);
    }

    [Fact]
    public void Nobody_departs_before_the_decision_is_numbered() =>
        Assert.IsType<NotFromHere>(Story.Of(TaskKind.Outgoing).At("approved").Refused(Given.LeadOfficer, "depart"));

    [Fact]
    public void Finance_gives_back_only_what_lies_with_finance()
    {
        Assert.IsType<NotYours>(Story.Of(TaskKind.Outgoing).At("appraising").Refused(Given.Treasurer, "return"));
        Assert.Equal("proposed", Story.Of(TaskKind.Outgoing).At("budget-appraising").Does(Given.Treasurer, "return").Task.State);
    }

    [Fact]
    public void A_delegation_is_back_by_itself_once_its_day_has_passed()
    {
        var story = Away();
        Assert.Empty(story.On(new(2026, 4, 11)).Task.ByItself(story.Now));
        Assert.Equal(new NotYet("return-home", new(2026, 4, 11)), story.Refused(ActingUser.System, "return-home"));
        var command = Assert.Single(story.On(new(2026, 4, 12)).Task.ByItself(story.Now));
        Assert.Equal("returned", story.Does(ActingUser.System, command).Task.State);
        Assert.Equal("2026-04-11", story.Task.Fields["returnedOn"]);
    }

    [Fact]
    public void A_delegation_that_comes_back_early_says_so_itself() =>
        Assert.Equal("2026-04-09", Away().On(new(2026, 4, 9)).Does(Given.LeadOfficer, "return-home").Task.Fields["returnedOn"]);

    [Fact]
    public void The_day_of_return_does_not_lie_before_the_departure() =>
        Assert.Equal(
            new FieldWrong("returnDay", FieldFault.BackToFront),
            Story.Of(TaskKind.Outgoing).At("preparing").Refused(Given.LeadOfficer, "depart", ("departedOn", "2026-03-09"), ("returnDay", "2026-03-08")));

    [Fact]
    public void The_report_is_due_fifteen_days_after_the_return_and_never_on_a_day_off()
    {
        var story = Away().On(new(2026, 4, 12)).Does(Given.LeadOfficer, "return-home", ("returnedOn", "2026-04-11"));
        // the fifteenth day, 26/4/2026, is a Sunday and Giỗ Tổ
        var due = story.Task.StepDue(story.Now.Workflows, story.Now.Calendar)!.Value;
        Assert.True(due > new DateOnly(2026, 4, 26) && due <= new DateOnly(2026, 4, 28), due.ToString());
    }
}
