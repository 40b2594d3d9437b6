using Taskboard.Domain.Directory;

namespace Taskboard.Server.Work;

/// <summary>A unit with its open parts.</summary>
/// <param name="Unit">The unit as its tasks name it.</param>
/// <param name="Parts">Its parts, the earliest day first.</param>
/// <param name="Late">How many of them are late.</param>
public sealed record OwedUnit(UnitRef Unit, IReadOnlyList<OwedPart> Parts, int Late);
