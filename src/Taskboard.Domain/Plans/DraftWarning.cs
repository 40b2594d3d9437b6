namespace Taskboard.Domain.Plans;

/// <summary>What a coordinator should know of a reading as a whole.</summary>
public enum DraftWarning
{
    /// <summary>The text has neither a plan's head nor its sections.</summary>
    NotAPlan,

    /// <summary>The text is a plan, but no task was found in it.</summary>
    NoTasks,

    /// <summary>Neither the head nor the title gives a year; the current one was taken.</summary>
    YearAssumed,

    /// <summary>The number is blank: a draft that was not issued yet.</summary>
    NumberBlank,

    /// <summary>The day of issue is missing or incomplete.</summary>
    IssueDateIncomplete,

    /// <summary>The holiday notice of a year that the plan needs is not known yet, so dates may move.</summary>
    CalendarExpected,

    /// <summary>A table has rows that could not be matched to its columns.</summary>
    TableUncertain,

    /// <summary>An appendix is cited but not there.</summary>
    AppendixMissing,
}
