using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    private const int MostBlockers = 30;

    /// <summary>True while it waits for another task.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsBlocked => Blockers.Any(b => !b.Passed);

    private Outcome<TaskEvent> Add(AddLink add, ActingUser by, Moment now)
    {
        if (CannotWorkOn(by, now) is { } why)
            return why;
        if (!Enum.IsDefined(add.Kind))
            return new FieldWrong("link", FieldFault.NotAChoice);
        // a task that one may not know of is not there
        if (now.Other is not { } other || other.Id != add.OtherId || !other.IsKnownTo(by))
            return new NoSuchTask(add.OtherId);
        if (other.Id == Id || now.Circular)
            return new LinkInACircle(add.OtherId);
        if (add.Kind == LinkKind.BelongsTo)
            return ParentId == other.Id ? new Outcome<TaskEvent>.Done([])
                : ParentId is not null ? new FieldWrong("link", FieldFault.TooMuch)
                : new LinkAdded { Kind = add.Kind, OtherId = other.Id };
        if (Blockers.Any(b => b.TaskId == other.Id))
            return new Outcome<TaskEvent>.Done([]);
        return Blockers.Count >= MostBlockers
            ? new FieldWrong("link", FieldFault.TooMuch)
            : new LinkAdded { Kind = add.Kind, OtherId = other.Id, Passed = now.Workflows.For(other.Kind).State(other.State).Terminal };
    }

    private Outcome<TaskEvent> Remove(RemoveLink remove, ActingUser by, Moment now)
    {
        if (CannotWorkOn(by, now) is { } why)
            return why;
        var there = remove.Kind == LinkKind.BelongsTo ? ParentId == remove.OtherId : Blockers.Any(b => b.TaskId == remove.OtherId);
        return there ? new LinkRemoved { Kind = remove.Kind, OtherId = remove.OtherId } : new Outcome<TaskEvent>.Done([]);
    }

    private Outcome<TaskEvent> Pass(PassBlocker pass, ActingUser by)
    {
        if (!by.IsSystem)
            return new RightNeeded(Right.WorkOn);
        return Blockers.Any(b => b.TaskId == pass.OtherId && b.Passed != pass.Passed)
            ? new BlockerPassed { OtherId = pass.OtherId, Passed = pass.Passed }
            : new Outcome<TaskEvent>.Done([]);
    }
}
