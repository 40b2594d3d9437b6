using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Series;

/// <summary>What somebody wants of a series.</summary>
public abstract record SeriesCommand;

/// <summary>Put the task of a period onto the board. By the system alone.</summary>
/// <param name="Period">The period.</param>
/// <param name="TaskId">The task's id.</param>
public sealed record AddPeriod(SeriesPeriod Period, string TaskId) : SeriesCommand;

/// <summary>Something happened for which the line waits: put its task onto the board.</summary>
/// <param name="Event">What happened, or will.</param>
/// <param name="Day">When.</param>
/// <param name="TaskId">The task's id.</param>
public sealed record TriggerIt(string Event, DateOnly Day, string TaskId) : SeriesCommand;

/// <summary>Change how the series goes on.</summary>
/// <param name="Details">What is to be done.</param>
/// <param name="Responsibility">Who answers for it.</param>
/// <param name="Timing">The words about time.</param>
/// <param name="Preparation">When its preparation begins.</param>
/// <param name="NextYear">The year of the next period; null to leave it.</param>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record ChangeSeries(
    TaskDetails Details, Responsibility Responsibility, TimingRule? Timing, SeriesPreparation Preparation, int? NextYear, string Reason) : SeriesCommand;

/// <summary>End the series.</summary>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record EndSeries(string Reason) : SeriesCommand;
