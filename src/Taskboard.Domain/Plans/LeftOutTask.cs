namespace Taskboard.Domain.Plans;

/// <summary>A task of this year that is not proposed for the next, with what it would be if somebody takes it in.</summary>
/// <param name="TaskId">The task on the board.</param>
/// <param name="Code">What is written on its card.</param>
/// <param name="Why">Why it is left out.</param>
/// <param name="Draft">What it would be in the next year, with what has to be filled in.</param>
public sealed record LeftOutTask(string TaskId, string Code, LeftOutReason Why, TaskDraft Draft);
