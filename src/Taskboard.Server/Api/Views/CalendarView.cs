using Taskboard.Domain.Timing;

namespace Taskboard.Server.Api;

/// <summary>The days of a year on which offices do otherwise than on any weekday or weekend.</summary>
/// <param name="Year">The year.</param>
/// <param name="Provisional">True while there is no notice for it, so that Tết, the second national day and swaps may still change.</param>
/// <param name="Off">Days off that are no mere weekend.</param>
/// <param name="Worked">Weekend days on which offices work.</param>
public sealed record CalendarView(int Year, bool Provisional, IReadOnlyList<DayOffView> Off, IReadOnlyList<DateOnly> Worked)
{
    /// <summary>A year.</summary>
    public static CalendarView Of(int year, OfficialCalendar calendar)
    {
        var off = new List<DayOffView>();
        var worked = new List<DateOnly>();
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            if (calendar.HolidayOn(day) is { } holiday)
                off.Add(new(day, holiday.Name, holiday.Basis, holiday.Provisional));
            else if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && calendar.IsWorkingDay(day))
                worked.Add(day);
        return new(year, calendar.IsProvisional(year), off, worked);
    }
}

/// <summary>A day off.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What for.</param>
/// <param name="Basis">The law or the notice behind it.</param>
/// <param name="Provisional">By the law's usual reading only.</param>
public sealed record DayOffView(DateOnly Date, string Name, string Basis, bool Provisional);
