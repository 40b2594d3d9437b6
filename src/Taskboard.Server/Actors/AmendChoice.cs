namespace Taskboard.Server.Actors;

/// <summary>One difference between an amended plan and the board that a coordinator wants applied.</summary>
/// <param name="Draft">Index of the task in the amended plan; null to stop a task that it no longer names.</param>
/// <param name="TaskId">The task on the board; null to plan a new one.</param>
/// <param name="Seen">The version of that task that was shown.</param>
public sealed record AmendChoice(int? Draft, string? TaskId, long? Seen);
