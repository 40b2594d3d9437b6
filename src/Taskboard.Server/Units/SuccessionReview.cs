using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Units;

/// <summary>What hangs on a unit that is to pass.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Tasks">The open tasks in which it leads, coordinates, is invited or owes a part.</param>
/// <param name="People">Those who belong to it.</param>
public sealed record SuccessionReview(Unit Unit, IReadOnlyList<PlanTask> Tasks, IReadOnlyList<Person> People);
