using Taskboard.Domain.Plans;

namespace Taskboard.Server.Actors;

/// <summary>What became of one chosen difference.</summary>
/// <param name="As">What was to be done.</param>
/// <param name="Title">The task's title.</param>
/// <param name="TaskId">The task; null where none came of it.</param>
/// <param name="Refused">Why it was not done; null where it was.</param>
public sealed record AmendOutcome(ComparedAs As, string Title, string? TaskId, TaskReply.Refused? Refused);
