namespace Taskboard.Domain.Plans;

/// <summary>Why a task of this year is not proposed for the next.</summary>
public enum LeftOutReason
{
    /// <summary>The plan names it for this year alone.</summary>
    Once,

    /// <summary>It comes every few years, and not in the next.</summary>
    NotThatYear,

    /// <summary>It waits for something to happen; its series begins it by hand.</summary>
    WaitsForEvent,

    /// <summary>Its task for the next year is on the board already.</summary>
    OnBoard,

    /// <summary>It was stopped, or its series was ended.</summary>
    Stopped,
}
