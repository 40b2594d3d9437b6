using System.Collections.Concurrent;

namespace Taskboard.Domain.Timing;

/// <summary>
/// The lunisolar calendar of East Asia at a given meridian. A month begins on the day of the new moon, month 11 holds the
/// winter solstice, and of thirteen months between two solstices the first one without a major solar term is the leap month.
/// </summary>
/// <remarks>The Vietnamese calendar runs at UTC+7 since 1968 (Quyết định 121/CP ngày 08/8/1967), so that Tết differs from
/// the Chinese new year in 1968, 1969, 1985, 2007, 2030 and 2053. Method: Hồ Ngọc Đức, with the long series for sun and moon.
/// Checked for 1968–2100.</remarks>
public sealed class LunarCalendar
{
    private const int JulianDayOfDayZero = 1721426;
    private readonly double meridian;
    private readonly ConcurrentDictionary<int, MonthStart[]> years = new();

    /// <summary>A calendar whose days begin at midnight of a time zone.</summary>
    /// <param name="utcOffset">Hours east of Greenwich.</param>
    public LunarCalendar(double utcOffset) => meridian = utcOffset / 24;

    /// <summary>Âm lịch Việt Nam, UTC+7.</summary>
    public static LunarCalendar Vietnamese { get; } = new(7);

    /// <summary>The Chinese calendar, UTC+8: Xuân tiết.</summary>
    public static LunarCalendar Chinese { get; } = new(8);

    /// <summary>The Korean calendar, UTC+9: Seollal.</summary>
    public static LunarCalendar Korean { get; } = new(9);

    /// <summary>The first day of the lunar year that begins in a solar year.</summary>
    public DateOnly NewYear(int year) => ToSolar(new LunarDate(year, 1, 1))!.Value;

    /// <summary>The solar day of a lunar one; null if the year has no such month or the month no such day.</summary>
    public DateOnly? ToSolar(LunarDate date)
    {
        if (!Years.Holds(date.Year) || date.Day < 1)
        {
            return null;
        }

        // months 11 and 12 stand at the beginning of the list that ends in the next solar year
        var months = MonthsUpTo(date.Month >= 11 ? date.Year + 1 : date.Year);
        for (var i = 0; i < months.Length - 1; i++)
        {
            if (months[i].Month == date.Month && months[i].Leap == date.Leap)
            {
                var day = months[i].Start + date.Day - 1;
                return day < months[i + 1].Start ? Solar(day) : null;
            }
        }

        return null;
    }

    /// <summary>The lunar day of a solar one, for days in the years that a plan may name.</summary>
    public LunarDate FromSolar(DateOnly date)
    {
        var day = date.DayNumber + JulianDayOfDayZero;
        var months = MonthsUpTo(date.Year);
        var last = date.Year;
        if (day >= months[^1].Start)
        {
            months = MonthsUpTo(++last);
        }

        var i = Array.FindLastIndex(months, month => month.Start <= day);
        return new LunarDate(months[i].Month >= 11 ? last - 1 : last, months[i].Month, day - months[i].Start + 1, months[i].Leap);
    }

    // month 11 of the lunar year before, up to month 11 of this one, which only closes the list
    private MonthStart[] MonthsUpTo(int year) => years.GetOrAdd(year, Months);

    private MonthStart[] Months(int year)
    {
        var first = NumberOfMonth11(year - 1);
        var next = NumberOfMonth11(year);
        var leapPending = next - first == 13;
        var months = new MonthStart[next - first + 1];
        var number = 10;
        for (var i = 0; i < months.Length; i++)
        {
            var start = DayOfNewMoon(first + i);
            var leap = leapPending && i > 0 && SolarTerm(start) == SolarTerm(DayOfNewMoon(first + i + 1));
            leapPending &= !leap;
            number += leap ? 0 : 1;
            months[i] = new MonthStart(start, ((number - 1) % 12) + 1, leap);
        }

        return months;
    }

    private int NumberOfMonth11(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber + JulianDayOfDayZero;
        var number = (int)Math.Floor((lastDay - NewMoons.First) / NewMoons.Lunation) + 1;
        while (DayOfNewMoon(number) > lastDay || SolarTerm(DayOfNewMoon(number)) >= 9)
        {
            number--;
        }

        return number;
    }

    private int DayOfNewMoon(int number) => (int)Math.Floor(NewMoons.At(number) + 0.5 + meridian);

    // which of the twelve major terms the sun has passed when the day begins; 9 is the winter solstice
    private int SolarTerm(int day) => (int)Math.Floor(SunLongitude.At(day - 0.5 - meridian) / 30);

    private static DateOnly Solar(int julianDay) => DateOnly.FromDayNumber(julianDay - JulianDayOfDayZero);

    private readonly record struct MonthStart(int Start, int Month, bool Leap);
}
