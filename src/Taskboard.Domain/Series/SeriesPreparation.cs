namespace Taskboard.Domain.Series;

/// <summary>When the preparation of a period begins and its task comes onto the board: on a day of the year before the period, or so many days before it.</summary>
/// <param name="Month">Month of the day; null where days are counted.</param>
/// <param name="Day">The day; the month's last where it has no such day.</param>
/// <param name="DaysBefore">How many days before the period's first day; null where a day is named.</param>
public sealed record SeriesPreparation(int? Month, int? Day, int? DaysBefore)
{
    /// <summary>What is usual: 1 November before a year (ct), 30 days before anything shorter (ct).</summary>
    public static SeriesPreparation Usual(int months) => months >= 12 ? new(11, 1, null) : new(null, null, 30);

    /// <summary>The day on which the task of a period comes onto the board.</summary>
    public DateOnly Of(SeriesPeriod period)
    {
        if (DaysBefore is { } days)
            return period.First.AddDays(-days);
        var same = In(period.First.Year);
        return same < period.First ? same : In(period.First.Year - 1);
    }

    private DateOnly In(int year)
    {
        var month = Math.Clamp(Month ?? 11, 1, 12);
        return new(year, month, Math.Clamp(Day ?? 1, 1, DateTime.DaysInMonth(year, month)));
    }
}
