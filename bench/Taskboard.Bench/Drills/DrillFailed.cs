namespace Taskboard.Bench.Drills;

/// <summary>A drill cannot be played, or showed what must not be.</summary>
internal sealed class DrillFailed(string message) : Exception(message);
