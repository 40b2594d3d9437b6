using Taskboard.Domain.Directory;

namespace Taskboard.Server.Units;

/// <summary>A unit's passing as it was reviewed: who follows, and who takes each task and each person.</summary>
/// <param name="Event">What happens to the unit.</param>
/// <param name="Version">The version of the unit that was looked at.</param>
/// <param name="Tasks">The tasks to move, the version that was looked at, and the unit that takes each.</param>
/// <param name="People">Where each of its people goes; a person who is not named leaves it for no other unit.</param>
public sealed record SuccessionOrder(
    UnitSucceeded Event, long Version, IReadOnlyList<(string TaskId, long Version, string UnitId)> Tasks, IReadOnlyDictionary<string, string> People);
