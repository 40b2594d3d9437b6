using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>What happens to one task, told command by command. Fields that a move needs and the story does not name are filled in.</summary>
internal sealed class Story
{
    private int _commands;

    public PlanTask Task { get; private set; }

    public Moment Now { get; private set; }

    public IReadOnlyList<TaskEvent> Last { get; private set; } = [];

    public Story(PlanTask task, Moment? now = null) => (Task, Now) = (task, now ?? Given.Now());

    public static Story Of(TaskKind kind, params TaskTrait[] traits) => new(Given.Task(kind, traits));

    public Story On(DateOnly day)
    {
        Now = Now with { Today = day };
        return this;
    }

    public Story At(Moment moment)
    {
        Now = moment;
        return this;
    }

    public Story WithParent(string? state)
    {
        Task = Task with { ParentId = "t-0" };
        Now = Now with { ParentState = state };
        return this;
    }

    public Story At(string state)
    {
        Task = Task with { State = state };
        return this;
    }

    public Story With(Func<PlanTask, PlanTask> change)
    {
        Task = change(Task);
        return this;
    }

    public Outcome<TaskEvent> Tries(ActingUser by, TaskCommand command) =>
        PlanTask.Decide(Task, new(Task.Id, $"c-{++_commands}", Task.Version, by, command), Now);

    public Outcome<TaskEvent> Tries(ActingUser by, string action, params (string Id, string Value)[] fields) =>
        Tries(by, Filled(action, fields));

    public Refusal Refused(ActingUser by, TaskCommand command) => Assert.IsType<Outcome<TaskEvent>.Refused>(Tries(by, command)).Why;

    public Refusal Refused(ActingUser by, string action, params (string Id, string Value)[] fields) =>
        Assert.IsType<Outcome<TaskEvent>.Refused>(Tries(by, action, fields)).Why;

    public Story Does(ActingUser by, TaskCommand command)
    {
        var outcome = Tries(by, command);
        Assert.True(outcome is Outcome<TaskEvent>.Done, $"{command} at {Task.State} by {by.Id}: {outcome}");
        Last = ((Outcome<TaskEvent>.Done)outcome).Events;
        Task = PlanTask.Evolve(Task, Last);
        return this;
    }

    public Story Does(ActingUser by, string action, params (string Id, string Value)[] fields) =>
        Does(by, Filled(action, fields));

    public Story Reports(ActingUser by, UnitRef unit, PartAnswer? answer = null) =>
        Does(by, new MovePart(Part(unit).Id, PartAction.Report, "Đã làm xong", answer));

    public Part Part(UnitRef unit) => Task.Parts.Last(p => p.Unit.IsSame(unit));

    private MoveIt Filled(string action, (string Id, string Value)[] fields)
    {
        var found = Now.Workflows.For(Task.Kind).Leaving(Task.State)
            .Where(t => t.Action == action)
            .OrderByDescending(t => t.When.All(c => c.Holds(Task.Traits)))
            .FirstOrDefault();
        if (found is null)
            return new MoveIt(action, fields.ToDictionary(f => f.Id, f => f.Value));
        if (Filling.LacksFiles(found, Task))
            Task = Task with { Attachments = [Given.File()], LastAttachment = 1 };
        return Filling.Move(found, Task, Now.Today, fields);
    }
}
