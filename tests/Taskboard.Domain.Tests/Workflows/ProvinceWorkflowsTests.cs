using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows;

/// <summary>How a province changes its numbers and steps.</summary>
public sealed class ProvinceWorkflowsTests
{
    private static WorkflowChange Number(string key, int? number, string reason = "Quy chế của tỉnh") => new(key, number, null, reason);

    private static WorkflowChange Step(string key, bool off) => new(key, null, off, "Quy chế của tỉnh");

    [Fact]
    public void An_administrator_changes_a_number_and_the_table_takes_it()
    {
        var changed = Done(ProvinceWorkflows.Empty.Decide(Number("visit.report", 10), Given.Admin));
        Assert.Equal((null, 10), (Assert.IsType<WorkflowNumberChanged>(changed).From, ((WorkflowNumberChanged)changed).To));
        var province = ProvinceWorkflows.Evolve(null, [changed]);
        Assert.Equal(10, province.Settings.Numbers["visit.report"]);

        var again = Assert.IsType<WorkflowNumberChanged>(Done(province.Decide(Number("visit.report", 12), Given.Admin)));
        Assert.Equal((10, 12), (again.From, again.To));
        // the number of the table is no change of it
        var back = Assert.IsType<WorkflowNumberChanged>(Done(province.Decide(Number("visit.report", 5), Given.Admin)));
        Assert.Null(back.To);
        Assert.Empty(ProvinceWorkflows.Evolve(province, [back]).Settings.Numbers);
    }

    [Fact]
    public void Nobody_else_may()
    {
        foreach (var user in Given.Everyone.Where(user => user.Role != UserRole.Admin))
            Assert.IsType<RightNeeded>(Refused(ProvinceWorkflows.Empty.Decide(Number("visit.report", 10), user)));
    }

    [Fact]
    public void Nonsense_is_refused_by_name()
    {
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), Refused(ProvinceWorkflows.Empty.Decide(Number("visit.report", 10, " "), Given.Admin)));
        Assert.Equal(new FieldWrong("visit.report", FieldFault.TooMuch), Refused(ProvinceWorkflows.Empty.Decide(Number("visit.report", 367), Given.Admin)));
        Assert.Equal(new FieldWrong("visit.report", FieldFault.NotANumber), Refused(ProvinceWorkflows.Empty.Decide(Number("visit.report", -1), Given.Admin)));
        Assert.Equal(new FieldWrong("no.such", FieldFault.Unknown), Refused(ProvinceWorkflows.Empty.Decide(Number("no.such", 3), Given.Admin)));
        Assert.Equal(new FieldWrong("no.such", FieldFault.Unknown), Refused(ProvinceWorkflows.Empty.Decide(Number("no.such", null), Given.Admin)));
        Assert.Equal(new FieldWrong("no.such", FieldFault.Unknown), Refused(ProvinceWorkflows.Empty.Decide(Step("no.such", true), Given.Admin)));
        Assert.Equal(new FieldWrong("visit.report", FieldFault.Unknown), Refused(ProvinceWorkflows.Empty.Decide(Step("visit.report", true), Given.Admin)));
    }

    [Fact]
    public void A_step_is_left_out_and_taken_again()
    {
        var off = Done(ProvinceWorkflows.Empty.Decide(Step("letter.translation", true), Given.Admin));
        var province = ProvinceWorkflows.Evolve(null, [off]);
        Assert.Equal(["letter.translation"], province.Settings.StepsOff);
        Assert.Empty(Assert.IsType<Outcome<WorkflowEvent>.Done>(province.Decide(Step("letter.translation", true), Given.Admin)).Events);
        Assert.Empty(ProvinceWorkflows.Evolve(province, [Done(province.Decide(Step("letter.translation", false), Given.Admin))]).Settings.StepsOff);
    }

    [Fact]
    public void What_moves_is_told_before()
    {
        var done = Story.Of(TaskKind.Visit).At("done").With(t => t with { Fields = new Dictionary<string, string> { ["visitedOn"] = "2026-03-06" } }).Task;
        var after = WorkflowBook.Of(new() { Numbers = new Dictionary<string, int> { ["visit.report"] = 10 } });
        var move = Assert.Single(StepMove.Between([done, Story.Of(TaskKind.Letter).Task], WorkflowBook.Default, after, Given.Now().Calendar));
        Assert.Equal((new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 20)), (move.From, move.To));
    }

    private static WorkflowEvent Done(Outcome<WorkflowEvent> outcome) => Assert.Single(Assert.IsType<Outcome<WorkflowEvent>.Done>(outcome).Events);

    private static Refusal Refused(Outcome<WorkflowEvent> outcome) => Assert.IsType<Outcome<WorkflowEvent>.Refused>(outcome).Why;
}
