namespace Taskboard.Domain.Workflows;

/// <summary>A detail of a task that a transition can demand.</summary>
public enum TaskDetail
{
    /// <summary>A lead unit known to the directory.</summary>
    Lead,

    /// <summary>At least one recipient or partner.</summary>
    Recipient,

    /// <summary>The leader: who signs the letter, who heads the delegation.</summary>
    Leader,

    /// <summary>A day to work towards.</summary>
    Date,
}
