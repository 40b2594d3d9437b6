namespace Taskboard.Server.Api;

/// <summary>What came of a split.</summary>
/// <param name="Task">What remains.</param>
/// <param name="Into">The new task.</param>
public sealed record SplitView(TaskView Task, TaskView Into);
