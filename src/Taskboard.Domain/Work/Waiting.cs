using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Work;

/// <summary>One thing that waits for one user.</summary>
public sealed record Waiting
{
    /// <summary>The task.</summary>
    public required PlanTask Task { get; init; }

    /// <summary>Why it waits.</summary>
    public required WaitingReason Reason { get; init; }

    /// <summary>The steps that the user may take now, the usual one first; none for parts and for details that are missing.</summary>
    public IReadOnlyList<Transition> Actions { get; init; } = [];

    /// <summary>The ways to give it back or to refuse it; only for what lies before a leader.</summary>
    public IReadOnlyList<Transition> Backs { get; init; } = [];

    /// <summary>The part that is owed or handed in.</summary>
    public Part? Part { get; init; }

    /// <summary>What must be entered first.</summary>
    public TaskDetail? Missing { get; init; }

    /// <summary>The absent person for whom the user would do it; null where it waits for the user themselves.</summary>
    public PersonRef? OnBehalfOf { get; init; }

    /// <summary>The day on which it began to wait.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day that counts: of the part, or the earlier one of the step's day and the task's deadline. Null where none is set.</summary>
    public DateOnly? By { get; init; }

    /// <summary>How near that day is.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>False for a step whose time has not come: the task is only planned, and its first day is far off or open.</summary>
    public required bool IsNow { get; init; }
}
