namespace Taskboard.Journal;

/// <summary>Why a backup was not made or not taken.</summary>
public enum BackupRefusal
{
    /// <summary>The journal in it is broken.</summary>
    DoesNotVerify,

    /// <summary>There is a file of that name, and it is not overwritten.</summary>
    FileExists,
}

/// <summary>A backup was not made or not taken; nothing was changed.</summary>
/// <param name="reason">Why.</param>
/// <param name="fault">What is broken in it, where that is why.</param>
public sealed class BackupRefused(BackupRefusal reason, JournalFault? fault)
    : DatabaseProblem("backup-refused", $"The backup was refused: {reason}{(fault is null ? string.Empty : $", {fault}")}.")
{
    /// <summary>Why.</summary>
    public BackupRefusal Reason { get; } = reason;

    /// <summary>What is broken in it, or null.</summary>
    public JournalFault? Fault { get; } = fault;
}
