using Taskboard.Domain.Timing;

namespace Taskboard.Import;

/// <summary>What a reader is told beside the document.</summary>
/// <param name="Year">The plan's year where the person who imports knows it; null to take the document's.</param>
/// <param name="Calendar">The working days; null for the shipped ones.</param>
/// <param name="Today">The day of the import: its year is taken, with a warning, where neither the document nor the options give one.</param>
public sealed record ReadOptions(int? Year = null, OfficialCalendar? Calendar = null, DateOnly? Today = null);
