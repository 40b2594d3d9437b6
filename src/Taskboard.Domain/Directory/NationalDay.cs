using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Directory;

/// <summary>Quốc khánh: the day on which a country is congratulated.</summary>
/// <param name="Month">Its month.</param>
/// <param name="Day">Its day.</param>
/// <param name="NotOnSunday">On a Sunday it is kept on the day before (Koningsdag).</param>
public sealed record NationalDay(int Month, int Day, bool NotOnSunday = false)
{
    /// <summary>The day in a year.</summary>
    public DateOnly In(int year)
    {
        var clamped = Years.Clamp(year);
        var day = new DateOnly(clamped, Month, Math.Min(Day, DateTime.DaysInMonth(clamped, Month)));
        return NotOnSunday && day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }
}
