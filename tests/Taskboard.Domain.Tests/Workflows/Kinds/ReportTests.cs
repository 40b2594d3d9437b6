using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class ReportTests
{
    private static Story Opened(params UnitRef[] lead)
    {
        var planned = Given.Planned(TaskKind.Report);
        return new Story(Given.Task(planned with { Responsibility = planned.Responsibility with { Lead = lead } })).Does(Given.Coordinator, "open");
    }

    [Fact]
    public void Every_unit_but_the_one_that_puts_together_hands_in_by_the_tasks_deadline()
    {
        var story = Opened(Given.ForeignAffairs, Given.Culture);
        Assert.Equal([Given.Culture, Given.Health], story.Task.Parts.Select(p => p.Unit));
        Assert.All(story.Task.Parts, p => Assert.Equal(story.Task.Due, p.Due));
    }

    [Fact]
    public void A_report_handed_in_counts_only_when_it_is_accepted()
    {
        var story = Opened(Given.ForeignAffairs).Reports(Given.Helper, Given.Health);
        Assert.IsType<PartsOpen>(story.Refused(Given.FocalOfficer, "consolidate"));
        var part = story.Part(Given.Health).Id;
        story.Does(Given.Coordinator, new MovePart(part, PartAction.Return, "Thiếu số liệu")).Reports(Given.Helper, Given.Health)
            .Does(Given.Coordinator, new MovePart(part, PartAction.Accept, null));
        Assert.Equal("consolidating", story.Does(Given.FocalOfficer, "consolidate").Task.State);
    }

    [Fact]
    public void The_report_of_the_province_is_signed_numbered_and_issued()
    {
        var story = Story.Of(TaskKind.Report).At("consolidating").Does(Given.LeadOfficer, "submit").Does(Given.ViceChair, "sign")
            .On(new(2026, 4, 13)).Does(Given.Clerk, "issue", ("issuedOn", "2026-04-13")).Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
        Assert.True(story.Task.Deadline!.IsLate);
    }

    [Fact]
    public void A_signed_report_is_issued_by_the_next_working_day()
    {
        var story = Story.Of(TaskKind.Report).At("submitted").On(new(2026, 3, 13)).Does(Given.Chair, "sign");
        Assert.Equal(new(2026, 3, 16), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }
}
