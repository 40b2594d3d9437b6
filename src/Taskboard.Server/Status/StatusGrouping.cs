namespace Taskboard.Server.Status;

/// <summary>By what the figures are grouped.</summary>
public enum StatusGrouping
{
    /// <summary>By lead unit.</summary>
    Unit,

    /// <summary>By kind of work.</summary>
    Kind,

    /// <summary>By plan.</summary>
    Plan,

    /// <summary>By the leader whom the task names.</summary>
    Leader,
}
