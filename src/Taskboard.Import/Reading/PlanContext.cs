using Taskboard.Domain.Timing;

namespace Taskboard.Import.Reading;

/// <summary>What the reading needs to know of the plan as a whole.</summary>
/// <param name="Year">The plan's year.</param>
/// <param name="From">First day of its period.</param>
/// <param name="To">Last day of its period.</param>
/// <param name="Issued">The day of issue, or the first of its month.</param>
/// <param name="Calendar">The working days.</param>
internal sealed record PlanContext(int Year, DateOnly From, DateOnly To, DateOnly? Issued, OfficialCalendar Calendar);
