namespace Taskboard.Domain.Timing.Resolving;

/// <summary>The days of a rule's span in a year.</summary>
internal static class SpanDays
{
    // (ct) a school year begins with September and ends with May
    private const int SchoolYearBegins = 9;
    private const int SchoolYearEnds = 5;

    /// <summary>First and last day of the span if it begins in a year; null if that year has no such days.</summary>
    public static (DateOnly First, DateOnly Last)? Of(TimingRule rule, int year)
    {
        if (!Years.Holds(year) || !Years.Holds(year + 1))
        {
            return null;
        }

        var lastYear = rule.LastYear is { } named && Years.Holds(named) && named >= year ? named : year;
        return rule.Unit switch
        {
            SpanUnit.Day => rule.Lunar ? LunarDays(rule, year) : Days(rule, year),
            SpanUnit.Week => Week(rule, year),
            SpanUnit.Month when rule.Lunar => LunarMonth(rule, year),
            SpanUnit.Month => Months(rule, year, rule.Month, rule.LastMonth ?? rule.Month),
            SpanUnit.Quarter => Months(rule, year, (rule.Quarter * 3) - 2, (rule.LastQuarter ?? rule.Quarter) * 3),
            SpanUnit.Year => Part(rule.Part, new DateOnly(year, 1, 1), new DateOnly(lastYear, 12, 31)),
            SpanUnit.SchoolYear => SchoolYear(rule, year),
            _ => null,
        };
    }

    /// <summary>A day, or null if the month has none of that number.</summary>
    public static DateOnly? Day(int year, int? month, int? day) =>
        Years.Holds(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)
            ? new DateOnly(year, month.Value, day.Value)
            : null;

    /// <summary>The solar day of a lunar day and month that lies in a solar year. Where the month has only 29 days, the
    /// 30th is the 29th.</summary>
    public static DateOnly? LunarDay(int year, int? month, int? day)
    {
        if (month is not (>= 1 and <= 12) || day is not (>= 1 and <= 30))
        {
            return null;
        }

        // months 11 and 12 may begin in the solar year before or after
        for (var lunarYear = year - 1; lunarYear <= year; lunarYear++)
        {
            var found = LunarCalendar.Vietnamese.ToSolar(new LunarDate(lunarYear, month.Value, day.Value))
                ?? LunarCalendar.Vietnamese.ToSolar(new LunarDate(lunarYear, month.Value, Math.Min(29, day.Value)));
            if (found?.Year == year)
            {
                return found;
            }
        }

        return null;
    }

    private static (DateOnly, DateOnly)? Days(TimingRule rule, int year)
    {
        if (Day(year, rule.Month, rule.Day) is not { } first)
        {
            return null;
        }

        if (rule.LastDay is null && rule.LastMonth is null && rule.LastYear is null)
        {
            return (first, first);
        }

        var month = Math.Clamp(rule.LastMonth ?? first.Month, 1, 12);
        var day = Math.Max(1, rule.LastDay ?? first.Day);
        var crosses = month < first.Month || (month == first.Month && day < first.Day);
        var lastYear = Years.Clamp(rule.LastYear ?? (crosses ? year + 1 : year));
        var last = new DateOnly(lastYear, month, Math.Min(day, DateTime.DaysInMonth(lastYear, month)));
        return last < first ? null : (first, last);
    }

    private static (DateOnly, DateOnly)? LunarDays(TimingRule rule, int year) =>
        LunarDay(year, rule.Month, rule.Day) is not { } first ? null
        : rule.LastDay is null ? (first, first)
        : LunarDay(year, rule.LastMonth ?? rule.Month, rule.LastDay) is { } last && last >= first ? (first, last)
        : null;

    private static (DateOnly, DateOnly)? LunarMonth(TimingRule rule, int year) =>
        LunarDay(year, rule.Month, 1) is { } first && LunarDay(first.AddDays(29).Year, rule.Month, 30) is { } last
            ? Part(rule.Part, first, last)
            : null;

    private static (DateOnly, DateOnly)? Months(TimingRule rule, int year, int? first, int? last)
    {
        if (first is not (>= 1 and <= 12) || last is not (>= 1 and <= 12))
        {
            return null;
        }

        var lastYear = Years.Clamp(rule.LastYear ?? (last < first ? year + 1 : year));
        var from = new DateOnly(year, first.Value, 1);
        var to = new DateOnly(lastYear, last.Value, DateTime.DaysInMonth(lastYear, last.Value));
        return to < from ? null : Part(rule.Part, from, to);
    }

    private static (DateOnly, DateOnly)? SchoolYear(TimingRule rule, int year)
    {
        var first = new DateOnly(year, SchoolYearBegins, 1);
        return rule.Part == SpanPart.Start
            ? (first, first.AddMonths(1).AddDays(-1))
            : (first, new DateOnly(year + 1, SchoolYearEnds, 31));
    }

    // a week is Monday to Sunday; days before the month's first weekday belong to its first week
    private static (DateOnly, DateOnly)? Week(TimingRule rule, int year)
    {
        if (Day(year, rule.Month, 1) is not { } first)
        {
            return null;
        }

        var end = first.AddMonths(1).AddDays(-1);
        var monday = first;
        while (monday.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            monday = monday.AddDays(1);
        }

        monday = Monday(monday);
        if (rule.Week < 0)
        {
            monday = Monday(end);
            return (monday < first ? first : monday, end);
        }

        var from = monday.AddDays(7 * (Math.Clamp(rule.Week ?? 1, 1, 5) - 1));
        var to = from.AddDays(6);
        return from > end ? null : (rule.Week is null or <= 1 ? first : from, to > end ? end : to);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // thirds of one month; of longer spans the first, the middle and the last month
    private static (DateOnly, DateOnly) Part(SpanPart part, DateOnly first, DateOnly last)
    {
        if (part == SpanPart.Whole)
        {
            return (first, last);
        }

        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (last.DayNumber - first.DayNumber < 31)
        {
            return part switch
            {
                SpanPart.Start => (first, first.AddDays(9)),
                SpanPart.Middle => (first.AddDays(10), first.AddDays(19)),
                _ => (first.AddDays(20), last),
            };
        }

        var month = first.AddMonths(part switch { SpanPart.Start => 0, SpanPart.Middle => (months - 1) / 2, _ => months - 1 });
        return (month, month.AddMonths(1).AddDays(-1));
    }
}
