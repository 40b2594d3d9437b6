using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class VisitTests
{
    private static Story Agreed() => Story.Of(TaskKind.Visit)
        .Does(Given.FocalOfficer, "propose-date").Reports(Given.OfficeOfficer, Given.Office).Does(Given.LeadOfficer, "agree-date", ("visitDay", "2026-04-08"));

    [Fact]
    public void A_visit_goes_from_the_plan_to_its_follow_up()
    {
        var story = Agreed().Does(Given.LeadOfficer, "prepare").Reports(Given.Helper, Given.Health).Does(Given.LeadOfficer, "get-ready")
            .On(new(2026, 4, 8)).Does(Given.LeadOfficer, "visit").Does(Given.LeadOfficer, "report").Does(Given.LeadOfficer, "follow").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
        Assert.False(story.Task.Deadline!.IsLate);
    }

    [Fact]
    public void The_day_is_agreed_only_when_the_office_has_confirmed_that_the_leader_is_free()
    {
        var story = Story.Of(TaskKind.Visit).Does(Given.FocalOfficer, "propose-date");
        Assert.Equal([Given.Office.Name], Assert.IsType<PartsOpen>(story.Refused(Given.LeadOfficer, "agree-date")).Units);
    }

    [Fact]
    public void A_visit_without_a_leader_has_no_day()
    {
        var story = Story.Of(TaskKind.Visit).With(t => t with { Details = t.Details with { Leader = null } })
            .Does(Given.FocalOfficer, "propose-date").Reports(Given.OfficeOfficer, Given.Office);
        Assert.Equal(new DetailMissing("agree-date", TaskDetail.Leader), story.Refused(Given.LeadOfficer, "agree-date"));
    }

    [Fact]
    public void The_day_agreed_may_lie_in_the_future() => Assert.Equal("2026-04-08", Agreed().Task.Fields["visitDay"]);

    [Fact]
    public void A_visit_is_not_ready_while_a_unit_owes_its_share()
    {
        var story = Agreed().Does(Given.LeadOfficer, "prepare");
        Assert.Equal([Given.Health.Name], Assert.IsType<PartsOpen>(story.Refused(Given.LeadOfficer, "get-ready")).Units);
    }

    [Fact]
    public void A_change_of_the_day_keeps_what_units_have_prepared_and_asks_for_the_leader_again()
    {
        var story = Agreed().Does(Given.LeadOfficer, "prepare").Reports(Given.Helper, Given.Health).Does(Given.LeadOfficer, "reschedule");
        Assert.Equal("proposing-date", story.Task.State);
        Assert.Equal(PartState.Reported, story.Part(Given.Health).State);
        Assert.IsType<PartsOpen>(story.Refused(Given.LeadOfficer, "agree-date"));
        Assert.Equal("date-agreed", story.Reports(Given.OfficeOfficer, Given.Office).Does(Given.LeadOfficer, "agree-date", ("visitDay", "2026-04-15")).Task.State);
    }

    [Fact]
    public void A_unit_that_still_prepares_does_not_hold_up_the_new_day()
    {
        var story = Agreed().Does(Given.LeadOfficer, "prepare").Does(Given.LeadOfficer, "reschedule").Reports(Given.OfficeOfficer, Given.Office);
        Assert.Equal("date-agreed", story.Does(Given.LeadOfficer, "agree-date").Task.State);
        story.Does(Given.LeadOfficer, "prepare");
        Assert.Single(story.Task.Parts, p => p.Unit == Given.Health);
    }

    [Fact]
    public void A_visit_after_its_window_is_late_by_the_day_it_was_paid_and_not_by_the_report()
    {
        var late = Agreed().At("ready").On(new(2026, 4, 20)).Does(Given.LeadOfficer, "visit", ("visitedOn", "2026-04-13"));
        Assert.True(late.Task.Deadline!.IsLate);
        var inTime = Agreed().At("ready").On(new(2026, 4, 20)).Does(Given.LeadOfficer, "visit", ("visitedOn", "2026-04-10"));
        Assert.False(inTime.Task.Deadline!.IsLate);
        Assert.Equal(inTime.Task.Deadline, inTime.On(new(2026, 7, 1)).Does(Given.LeadOfficer, "report").Does(Given.LeadOfficer, "close").Task.Deadline);
    }

    [Fact]
    public void A_visit_is_ready_two_working_days_before_and_reported_five_after()
    {
        var story = Agreed().Does(Given.LeadOfficer, "prepare");
        Assert.Equal(new(2026, 4, 6), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
        story.Reports(Given.Helper, Given.Health).Does(Given.LeadOfficer, "get-ready").On(new(2026, 4, 10)).Does(Given.LeadOfficer, "visit", ("visitedOn", "2026-04-08"));
        Assert.Equal(new(2026, 4, 15), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }
}
