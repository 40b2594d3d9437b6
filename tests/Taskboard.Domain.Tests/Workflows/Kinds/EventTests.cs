using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class EventTests
{
    [Fact]
    public void An_international_event_applies_consults_and_is_permitted()
    {
        var story = Story.Of(TaskKind.Event, TaskTrait.International, TaskTrait.StateBudget)
            .Does(Given.LeadOfficer, "draft-plan").Does(Given.LeadOfficer, "apply").Does(Given.FocalOfficer, "consult", ("consulted", "Bộ Ngoại giao"))
            .Reports(Given.Coordinator, new UnitRef(null, "Bộ Ngoại giao"), PartAnswer.Agrees).Does(Given.FocalOfficer, "submit")
            .Reports(Given.Treasurer, Given.FinanceUnit, PartAnswer.Agrees).Does(Given.Chair, "permit").Does(Given.LeadOfficer, "organize")
            .Reports(Given.Helper, Given.Health).Does(Given.LeadOfficer, "get-ready").Does(Given.LeadOfficer, "hold").Does(Given.LeadOfficer, "report")
            .Does(Given.LeadOfficer, "settle").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
    }

    [Fact]
    public void A_domestic_event_needs_no_permission()
    {
        var story = Story.Of(TaskKind.Event).At("plan-drafting");
        Assert.Equal(new DoesNotApply("apply", TaskTrait.International, true), story.Refused(Given.LeadOfficer, "apply"));
        Assert.Equal("permitted", story.Does(Given.LeadOfficer, "submit").Does(Given.Chair, "permit").Task.State);
    }

    [Fact]
    public void What_the_Prime_Minister_permits_the_chair_does_not()
    {
        var story = Story.Of(TaskKind.Event, TaskTrait.International, TaskTrait.PrimeMinisterPermits).At("submitted");
        Assert.IsType<DoesNotApply>(story.Refused(Given.Chair, "permit"));
        Assert.Equal("permitted", story.Does(Given.FocalOfficer, "record-permission", ("permission", "99/TTg-QHQT")).Task.State);
    }

    [Theory]
    [InlineData(false, "2026-03-06")]
    [InlineData(true, "2026-02-25")]
    public void The_application_is_due_thirty_or_forty_days_before(bool primeMinister, string due)
    {
        var story = Story.Of(TaskKind.Event, [TaskTrait.International, .. primeMinister ? [TaskTrait.PrimeMinisterPermits] : Array.Empty<TaskTrait>()]).At("plan-drafting");
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }

    [Fact]
    public void Consulted_bodies_have_fifteen_calendar_days()
    {
        var story = Story.Of(TaskKind.Event, TaskTrait.International).At("applied").Does(Given.FocalOfficer, "consult", ("consulted", "Bộ Công an"));
        Assert.Equal(new(2026, 3, 24), Assert.Single(story.Task.Parts).Due);
    }

    [Fact]
    public void An_event_on_the_budget_is_not_permitted_before_finance_has_appraised()
    {
        var story = Story.Of(TaskKind.Event, TaskTrait.StateBudget).At("plan-drafting").Does(Given.LeadOfficer, "submit");
        Assert.Equal([Given.FinanceUnit.Name], Assert.IsType<PartsOpen>(story.Refused(Given.Chair, "permit")).Units);
    }

    [Fact]
    public void Where_no_unit_is_the_finance_department_the_part_is_owed_all_the_same()
    {
        var now = Given.Now() with { Holders = new Dictionary<UnitFunction, IReadOnlyList<UnitRef>>() };
        var story = new Story(Given.Task(TaskKind.Event, TaskTrait.StateBudget), now).At("plan-drafting").Does(Given.LeadOfficer, "submit");
        Assert.Equal(new UnitRef(null, "cơ quan tài chính"), Assert.Single(story.Task.Parts).Unit);
        Assert.IsType<PartsOpen>(story.Refused(Given.Chair, "permit"));
    }
}
