using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain;

/// <summary>What a decision knows of the world at the moment it is taken. Rules never ask a clock or a store themselves.</summary>
public sealed record Moment
{
    /// <summary>Now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Today in Asia/Ho_Chi_Minh.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Working days, holidays, swapped days.</summary>
    public required OfficialCalendar Calendar { get; init; }

    /// <summary>The workflow of each kind.</summary>
    public required WorkflowBook Workflows { get; init; }

    /// <summary>Units that hold each function today.</summary>
    public IReadOnlyDictionary<UnitFunction, IReadOnlyList<UnitRef>> Holders { get; init; } = new Dictionary<UnitFunction, IReadOnlyList<UnitRef>>();

    /// <summary>Units that hold a function today; none where nobody does.</summary>
    public IReadOnlyList<UnitRef> HoldersOf(UnitFunction function) => Holders.TryGetValue(function, out var units) ? units : [];

    /// <summary>State of the task's parent; null where it has none.</summary>
    public string? ParentState { get; init; }

    /// <summary>The comment that the command is about; null where it is about none, or there is none of that number.</summary>
    public Comment? Comment { get; init; }

    /// <summary>The task's last move, where the command takes it back; null where there is none.</summary>
    public MoveOnRecord? LastMove { get; init; }

    /// <summary>The other task that the command names; null where it names none, or there is none.</summary>
    public PlanTask? Other { get; init; }

    /// <summary>True when the other task hangs on this one already, so that a link to it would close a circle.</summary>
    public bool Circular { get; init; }
}
