using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

public sealed partial class PlanDesk
{
    /// <summary>Plans a task that no document named. Its number comes from its plan; of two at once the later takes the next number.</summary>
    public async ValueTask<TaskReply> Add(NewTask task, ActingUser by, string commandId, CancellationToken cancel)
    {
        var parent = task.ParentId is { } parentId ? await engine.Load(parentId, cancel) : null;
        var taskId = Identifiers.From($"task/{by.Id}/{commandId}");
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var planId = task.PlanId ?? OutsideId(clock.Today.Year);
            var before = await states.Plan(planId, cancel);
            var ordinal = (before?.LastOrdinal ?? 0) + 1;
            var taken = new OrdinalTaken { Ordinal = ordinal, TaskId = taskId };
            // of a plan that is not there nothing is planned: it is refused below
            PlanEvent[] events = before is null ? [OutsidePlan(clock.Today.Year), taken] : [taken];
            var plan = Plan.Evolve(before, events);
            var outcome = OnBehalf.Decide(by, self => WhyNot(task, parent, before, self) is { } unfit ? unfit : Begin(Planned(task, taskId, plan, ordinal), self, commandId), out var author);
            if (outcome is Outcome<TaskEvent>.Refused(var why))
                return new TaskReply.Refused(why, null);

            var begun = ((Outcome<TaskEvent>.Done)outcome).Events;
            var actor = Written.Actor(author);
            var outcomes = await Together.Append(
                journal, [Written.Plan(plan, before?.Version ?? 0, events, actor, commandId), New(begun, actor, commandId)], cancel);
            if (outcomes[1] is AppendOutcome.Committed done)
                return new TaskReply.Done(PlanTask.Evolve(null, begun), done.Position, done.At);
            if (outcomes[1] is AppendOutcome.Repeated { First: var first })
                return new TaskReply.Done(PlanTask.Evolve(null, Written.TaskEvents(first)), first.Position, first.At, Repeated: true);
            if (Together.IsReused(outcomes))
                return new TaskReply.Refused(new CommandReused(commandId), null);
        }
        throw new InvalidOperationException($"plan: {MostAttempts} conflicts in a row");
    }

    /// <summary>Makes a task of its own out of a part of another, both in one transaction.</summary>
    /// <param name="taskId">The task that is split.</param>
    /// <param name="basedOn">The version of it that the caller had seen.</param>
    /// <param name="into">The new task; it joins the plan of the other.</param>
    /// <param name="remains">What remains of the other.</param>
    /// <param name="reason">Why; may be null.</param>
    /// <param name="by">Who splits it.</param>
    /// <param name="commandId">Repeated with the same id, it has one effect.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>The other task as it then stands; the new one has the id <see cref="SplitId"/>.</returns>
    public ValueTask<TaskReply> Split(
        string taskId, long? basedOn, NewTask into, TaskDetails remains, string? reason, ActingUser by, string commandId, CancellationToken cancel)
    {
        var planned = new TaskPlanned
        {
            TaskId = SplitId(taskId, commandId),
            PlanId = "",
            Ordinal = 0,
            Code = "",
            Kind = into.Kind,
            Details = into.Details,
            Responsibility = into.Responsibility,
            Timing = into.Timing,
            Window = into.Window,
            Traits = into.Traits,
            ParentId = into.ParentId,
            State = "",
        };
        return engine.Send(new TaskCall(taskId, commandId, basedOn, by, new SplitIt(planned, remains, reason)), cancel);
    }

    /// <summary>The id of the task that a split makes: it follows from the command, so that a repeat makes no second one.</summary>
    public static string SplitId(string taskId, string commandId) => Identifiers.From($"split/{taskId}/{commandId}");

    private static Refusal? WhyNot(NewTask task, PlanTask? parent, Plan? plan, ActingUser by) =>
        !by.Has(Right.Coordinate) ? new RightNeeded(Right.Coordinate)
        : task.ParentId is { } id && parent?.IsKnownTo(by) != true ? new NoSuchTask(id)
        : task.PlanId is not null && plan?.IsKnownTo(by) != true ? new FieldWrong("planId", FieldFault.NotAChoice)
        : null;

    private static TaskPlanned Planned(NewTask task, string taskId, Plan plan, int ordinal) => new()
    {
        TaskId = taskId,
        PlanId = plan.Id,
        Ordinal = ordinal,
        Code = DraftTasks.CodeOf(plan.Code, ordinal),
        Kind = task.Kind,
        Details = task.Details,
        Responsibility = task.Responsibility,
        Timing = task.Timing,
        Window = task.Window,
        Traits = task.Traits,
        ParentId = task.ParentId,
        State = "",
        Limited = plan.LimitedTo is not null,
    };

    /// <summary>The id of a year's plan of work outside plans.</summary>
    internal static string OutsideId(int year) => string.Create(CultureInfo.InvariantCulture, $"outsideplans{year:0000}");

    /// <summary>Opens a year's plan of work outside plans.</summary>
    internal static PlanAccepted OutsidePlan(int year) => new()
    {
        PlanId = OutsideId(year),
        Code = PlanCodes.Outside(year),
        Title = string.Create(CultureInfo.InvariantCulture, $"Việc ngoài kế hoạch năm {year}"),
        Year = year,
        From = new DateOnly(year, 1, 1),
        To = new DateOnly(year, 12, 31),
        Tasks = 0,
        OutsidePlans = true,
    };
}
