namespace Taskboard.Domain.Plans;

/// <summary>What an amended plan (kế hoạch điều chỉnh, bổ sung) does with a task.</summary>
public enum ComparedAs
{
    /// <summary>It is not on the board.</summary>
    New,

    /// <summary>It says something else of it than the plan did, and than the board has.</summary>
    Changed,

    /// <summary>It no longer names it.</summary>
    Gone,

    /// <summary>It leaves it as it is.</summary>
    Unchanged,
}
