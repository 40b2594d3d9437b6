namespace Taskboard.Domain.Work;

/// <summary>Why a task waits for somebody.</summary>
public enum WaitingReason
{
    /// <summary>A paper lies before a leader: to be approved, decided or signed.</summary>
    Approve,

    /// <summary>The own unit is asked to take over the lead.</summary>
    HandOver,

    /// <summary>A later deadline was asked for, and somebody has to decide.</summary>
    Extension,

    /// <summary>The own unit owes a part of a task.</summary>
    Part,

    /// <summary>A unit handed in its part, and the lead has not taken it yet.</summary>
    Submission,

    /// <summary>The next step of the workflow is the user's or their unit's.</summary>
    Step,

    /// <summary>Something must be known about the task before its next step: a coordinator enters it.</summary>
    Detail,
}
