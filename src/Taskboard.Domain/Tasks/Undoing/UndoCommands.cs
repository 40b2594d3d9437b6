namespace Taskboard.Domain.Tasks;

/// <summary>Take the last move back: its author within <see cref="PlanTask.TakeBackTime"/>, later a coordinator with a reason.</summary>
/// <param name="MoveVersion">The version that the move brought.</param>
/// <param name="Reason">Why; null only for the author.</param>
public sealed record TakeBackMove(long MoveVersion, string? Reason) : TaskCommand;

/// <summary>Put the task away. Nothing is deleted.</summary>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record ArchiveIt(string Reason) : TaskCommand;

/// <summary>Bring an archived task back.</summary>
/// <param name="Reason">Why; may be null.</param>
public sealed record RestoreIt(string? Reason) : TaskCommand;
