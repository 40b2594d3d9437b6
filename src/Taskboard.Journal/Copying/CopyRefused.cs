namespace Taskboard.Journal;

/// <summary>Why a database was not copied.</summary>
public enum CopyRefusal
{
    /// <summary>There is something in the target already.</summary>
    TargetNotEmpty,

    /// <summary>Source and target have different tables or columns: a program added one on one store alone.</summary>
    TablesDiffer,

    /// <summary>A value is of a kind that the other store cannot hold.</summary>
    UnknownType,

    /// <summary>What was written is not what was read.</summary>
    NotTheSame,

    /// <summary>The journal of the source is broken.</summary>
    DoesNotVerify,
}

/// <summary>A database was not copied; the target is as it was.</summary>
/// <param name="reason">Why.</param>
/// <param name="where">The table, or the fault found.</param>
public sealed class CopyRefused(CopyRefusal reason, string where)
    : DatabaseProblem("copy-refused", $"The copy was refused: {reason}, {where}.")
{
    /// <summary>Why.</summary>
    public CopyRefusal Reason { get; } = reason;

    /// <summary>The table, or the fault found.</summary>
    public string Where { get; } = where;
}
