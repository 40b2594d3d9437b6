namespace Taskboard.Domain.Workflows;

/// <summary>One state of a workflow.</summary>
/// <param name="Id">Stable id, stored in events: lower-case words joined by hyphens, e.g. <c>date-agreed</c>.</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="Stage">The column in which a task of this state stands.</param>
/// <param name="Terminal">True when nothing more happens to the task.</param>
public sealed record State(string Id, LocalName Name, Stage Stage, bool Terminal = false);
