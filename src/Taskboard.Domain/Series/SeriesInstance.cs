namespace Taskboard.Domain.Series;

/// <summary>One time that a series was put onto the board.</summary>
/// <param name="Period">The period's key; for work that waits for something to happen, the day of it.</param>
/// <param name="TaskId">The task.</param>
/// <param name="On">The day on which it came onto the board.</param>
/// <param name="Event">What happened; null for a period of the calendar.</param>
public sealed record SeriesInstance(string Period, string TaskId, DateOnly On, string? Event = null);
