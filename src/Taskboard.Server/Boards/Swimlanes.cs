namespace Taskboard.Server.Boards;

/// <summary>What the rows of a board are.</summary>
public enum Swimlanes
{
    /// <summary>One row.</summary>
    None,

    /// <summary>One row for each first lead unit.</summary>
    Unit,

    /// <summary>One row for each kind of task.</summary>
    Kind,
}
