using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows.Kinds;

public sealed class BudgetTests
{
    private const string Lines = "Vé máy bay: 120.000.000\nĂn, nghỉ: 30 000 000";

    private static Story Drafted() => Story.Of(TaskKind.Budget).Does(Given.LeadOfficer, "draft").Reports(Given.Helper, Given.Health);

    [Fact]
    public void An_estimate_goes_from_its_draft_to_its_settlement()
    {
        var story = Drafted().Does(Given.LeadOfficer, "submit", ("lines", Lines), ("total", "150.000.000")).Does(Given.Treasurer, "accept-file")
            .Does(Given.Treasurer, "appraise").Does(Given.Chair, "approve").Does(Given.Treasurer, "allocate").Does(Given.LeadOfficer, "start-settlement")
            .Does(Given.Treasurer, "settle").Does(Given.LeadOfficer, "close");
        Assert.Equal(CommonStates.Closed, story.Task.State);
        Assert.Equal("150000000", story.Task.Fields["total"]);
    }

    [Theory]
    [InlineData(Lines, "150.000.001", "total", FieldFault.NotTheSum)]
    [InlineData("Vé máy bay: nhiều", "1", "lines", FieldFault.NotANumber)]
    [InlineData("Vé: 9999999999999999999", "1", "lines", FieldFault.NotANumber)]
    [InlineData(Lines, "một trăm", "total", FieldFault.NotANumber)]
    [InlineData(Lines, "-150000000", "total", FieldFault.NotANumber)]
    public void The_total_is_the_sum_of_the_lines(string lines, string total, string field, FieldFault fault) =>
        Assert.Equal(new FieldWrong(field, fault), Drafted().Refused(Given.LeadOfficer, "submit", ("lines", lines), ("total", total)));

    [Fact]
    public void What_finance_gives_back_must_be_handed_in_again_in_time()
    {
        var story = Drafted().Does(Given.LeadOfficer, "submit");
        Assert.Null(story.Task.Due);
        story.Does(Given.Treasurer, "return");
        Assert.Equal(("returned", (DeadlineMark?)null, story.Task.Window.Due), (story.Task.State, story.Task.Deadline, story.Task.Due));
        Assert.True(story.On(new(2026, 5, 5)).Does(Given.LeadOfficer, "submit").Task.Deadline!.IsLate);
    }

    [Fact]
    public void Finance_has_five_working_days_from_taking_it_up()
    {
        var story = Drafted().Does(Given.LeadOfficer, "submit").On(new(2026, 3, 13)).Does(Given.Treasurer, "accept-file");
        Assert.Equal(new(2026, 3, 20), story.Task.StepDue(story.Now.Workflows, story.Now.Calendar));
    }
}
