using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>A limited task is there for its units and the leaders, and for nobody else.</summary>
public sealed class LimitTests
{
    private static readonly ActingUser s_outsideCoordinator = Given.Coordinator with { Units = ["u-khac"], Functions = [] };

    [Fact]
    public void The_office_whose_clerk_numbers_a_letter_keeps_sight_of_it_and_offices_without_a_step_of_their_own_do_not()
    {
        var letter = Given.Task(TaskKind.Letter) with { Limited = true };
        Assert.True(letter.IsKnownTo(Given.Clerk));
        Assert.True(letter.IsKnownTo(Given.FocalOfficer));
        Assert.False(letter.IsKnownTo(Given.Treasurer));
        Assert.False(letter.IsKnownTo(Given.Policeman));
        Assert.False((Given.Task(TaskKind.Other) with { Limited = true }).IsKnownTo(Given.Clerk));
        Assert.True((Given.Task(TaskKind.Security) with { Limited = true }).IsKnownTo(Given.Policeman));
        Assert.True((Given.Task(TaskKind.Budget) with { Limited = true }).IsKnownTo(Given.Treasurer));
    }

    [Fact]
    public void No_step_of_a_limited_task_is_out_of_everybodys_reach()
    {
        foreach (var workflow in WorkflowBook.Default.All)
        {
            var task = Given.Task(workflow.Kind) with { Limited = true };
            foreach (var transition in workflow.Transitions.Where(t => !t.BySystem))
                Assert.True(
                    Given.Everyone.Any(user => !user.IsSystem && task.IsKnownTo(user) && transition.By.Any(who => who.Includes(user, task))),
                    $"{workflow.Kind}: nobody who knows of the task may {transition.Action}");
        }
    }

    [Fact]
    public void A_limited_plan_is_known_to_its_units_the_focal_unit_the_office_and_the_leaders()
    {
        var plan = Plan.Evolve(null, [new PlanAccepted { PlanId = "p-1", Code = "48", Title = "Kế hoạch", Year = 2026, Tasks = 0 }]);
        Assert.All(Given.Everyone, user => Assert.True(plan.IsKnownTo(user)));
        var limited = Plan.Evolve(plan, [new PlanLimitChanged { To = [Given.Health.Id!], Reason = "Việc nhạy cảm" }]);
        Assert.Equal(
            [
                Given.Coordinator, Given.FocalOfficer, Given.Helper, Given.OfficeOfficer, Given.Clerk, Given.Chair, Given.ViceChair, Given.Secretary,
                Given.Director, ActingUser.System,
            ],
            Given.Everyone.Where(limited.IsKnownTo));
        Assert.Equal(Audience.Everyone, Plan.Evolve(limited, [new PlanLimitChanged { Reason = "Hết nhạy cảm" }]).Audience);
    }

    [Fact]
    public void A_limited_task_is_known_to_its_units_and_the_leaders_and_to_nobody_else()
    {
        var task = Limited();
        Assert.Equal(
            [
                Given.Coordinator, Given.FocalOfficer, Given.LeadOfficer, Given.Helper, Given.Chair, Given.ViceChair, Given.Secretary, Given.Director, Given.Viewer,
                Given.Admin, ActingUser.System,
            ],
            Given.Everyone.Where(task.IsKnownTo));
    }

    [Fact]
    public void Whoever_may_not_know_of_it_is_told_that_there_is_no_such_task_whatever_they_try()
    {
        var task = Limited();
        TaskCommand[] commands =
        [
            new MoveIt("start", new Dictionary<string, string>()), new ChangeLimit(false, "Xem thử"), new MovePart(1, PartAction.Report, "Xong"),
            new GiveResponsibility(new() { Lead = [Given.ForeignAffairs] }, "Giao lại"), new CorrectDetails(task.Details, null),
        ];
        foreach (var command in commands)
            foreach (var version in new long?[] { task.Version, task.Version - 1, null })
                Assert.Equal(new NoSuchTask("t-1"), Refused(PlanTask.Decide(task, new("t-1", "c", version, s_outsideCoordinator, command), Given.Now())));
    }

    [Fact]
    public void A_coordinator_a_leader_and_the_lead_unit_may_limit_a_task_and_nobody_else()
    {
        var task = Given.Task(TaskKind.Other);
        Assert.Equal(
            [Given.Coordinator, Given.LeadOfficer, Given.Chair, Given.ViceChair, Given.Secretary, Given.Director],
            Given.Everyone.Where(user => PlanTask.Decide(task, Call(task, user, true), Given.Now()) is Outcome<TaskEvent>.Done));
        Assert.Equal(new RightNeeded(Right.Limit), Refused(PlanTask.Decide(task, Call(task, Given.Helper, true), Given.Now())));
    }

    [Fact]
    public void Limiting_needs_a_reason() =>
        Assert.Equal(
            new FieldWrong("reason", FieldFault.Empty),
            Refused(PlanTask.Decide(Given.Task(TaskKind.Other), new("t-1", "c", 1, Given.Chair, new ChangeLimit(true, " ")), Given.Now())));

    [Fact]
    public void Opened_again_it_is_known_to_everyone()
    {
        var task = Limited();
        task = PlanTask.Evolve(task, Given.Done(PlanTask.Decide(task, Call(task, Given.LeadOfficer, false), Given.Now())));
        Assert.All(Given.Everyone, user => Assert.True(task.IsKnownTo(user)));
        Assert.Equal(Audience.Everyone, task.Audience);
    }

    [Fact]
    public void A_unit_that_is_no_longer_responsible_no_longer_knows_of_it()
    {
        var task = Limited();
        var to = new Responsibility { Lead = [Given.Culture], Coordinating = [Given.Press] };
        task = PlanTask.Evolve(task, [new ResponsibilityGiven { From = task.Responsibility, To = to, Reason = "Phân công lại", Effective = Given.Today }]);
        Assert.False(task.IsKnownTo(Given.Helper));
        Assert.True(task.IsKnownTo(Given.Journalist));
    }

    [Fact]
    public void A_limit_is_written_as_it_will_be_read_for_ever()
    {
        TaskEvent[] events = [new LimitChanged { Limited = true, Reason = "Việc nhạy cảm" }];
        var text = JsonSerializer.Serialize(events, DomainJson.Readable.TaskEventArray);
        Assert.Equal("""[{"type":"task.limit-changed","limited":true,"reason":"Việc nhạy cảm"}]""", text);
        Assert.Equal(events, JsonSerializer.Deserialize(text, DomainJson.Readable.TaskEventArray)!);
    }

    private static PlanTask Limited()
    {
        var task = Given.Task(TaskKind.Other);
        return PlanTask.Evolve(task, Given.Done(PlanTask.Decide(task, Call(task, Given.LeadOfficer, true), Given.Now())));
    }

    private static TaskCall Call(PlanTask task, ActingUser by, bool limited) => new(task.Id, "c", task.Version, by, new ChangeLimit(limited, "Việc nhạy cảm"));

    private static Refusal Refused(Outcome<TaskEvent> outcome) => Assert.IsType<Outcome<TaskEvent>.Refused>(outcome).Why;
}
