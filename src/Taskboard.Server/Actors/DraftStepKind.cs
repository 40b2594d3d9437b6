namespace Taskboard.Server.Actors;

/// <summary>What a step of a review did.</summary>
public enum DraftStepKind
{
    /// <summary>A task was corrected.</summary>
    Correct,

    /// <summary>What was uncertain in a task was found to be right.</summary>
    Confirm,

    /// <summary>A correction was applied to all tasks alike.</summary>
    Alike,

    /// <summary>A task was added.</summary>
    Add,

    /// <summary>A task was left out.</summary>
    Drop,

    /// <summary>A task was taken in again.</summary>
    Keep,
}
