namespace Taskboard.Domain.Timing.Reading;

/// <summary>Puts two spans together: from the first day of the one to the last day of the other.</summary>
internal static class SpanMath
{
    /// <summary>Whether two spans in a list ("tháng 3 và tháng 4") make one. Two days apart stay two.</summary>
    public static bool MayBeListed(CalendarSpan a, CalendarSpan b) =>
        a.Unit == SpanUnit.Day && b.Unit == SpanUnit.Day
            ? (a.LastMonth ?? a.Month) == b.Month && (a.LastDay ?? a.Day) + 1 == b.Day
            : (a.Unit == b.Unit && a.Part == SpanPart.Whole && b.Part == SpanPart.Whole) || IsPart(a) || IsPart(b);

    /// <summary>The span from the beginning of one to the end of the other.</summary>
    public static CalendarSpan Combine(CalendarSpan a, CalendarSpan b)
    {
        if (a.Unit != b.Unit || a.Part != SpanPart.Whole || b.Part != SpanPart.Whole || a.Unit == SpanUnit.Week)
        {
            (a, b) = (Days(a), Days(b));
        }

        var year = a.Year ?? b.Year;
        var crosses = a.Year is null && b.Year is not null && Begins(a, b) > 0;
        var follows = a.Year is not null && b.EndYear is null && a.Month >= 10 && b.Month <= 3;
        var joined = a with
        {
            End = b.End,
            Year = crosses ? year - 1 : year,
            LastYear = follows ? a.Year + 1 : b.EndYear is { } last && (crosses || last != year) ? last : null,
            LastDay = b.LastDay ?? b.Day,
            LastMonth = b.LastMonth ?? b.Month,
            LastQuarter = b.LastQuarter ?? b.Quarter,
            Either = a.Either || b.Either,
            Wrong = a.Wrong != UnreadReason.None ? a.Wrong : b.Wrong,
        };
        return joined.Wrong == UnreadReason.None && EndsFirst(joined) ? joined with { Wrong = UnreadReason.EndsBeforeItBegins } : joined;
    }

    /// <summary>From the beginning of a span up to another one, which closes it; null where they do not fit.</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="closing">The span that closes it.</param>
    /// <param name="strict">It ends on the day before the closing span begins, else with its last day.</param>
    /// <param name="open">The first span is only where it begins, so that the closing one may lie beyond it.</param>
    public static CalendarSpan? UpTo(CalendarSpan first, CalendarSpan closing, bool strict, bool open)
    {
        if (first.Unit == SpanUnit.SchoolYear || closing.Unit == SpanUnit.SchoolYear || first.Lunar || closing.Lunar)
        {
            return null;
        }

        var (a, b) = (Days(first), Days(closing));
        if (strict)
        {
            b = b with { LastDay = b.Day > 1 ? b.Day - 1 : 31, LastMonth = b.Day > 1 ? b.Month : b.Month - 1, LastYear = null };
        }

        var sameYear = a.Year is null || b.EndYear is null || a.Year == b.EndYear;
        var fits = b.LastMonth >= 1 && (open
            ? !sameYear || Place(null, a.Month, a.Day) <= Place(null, b.LastMonth ?? b.Month, b.LastDay ?? b.Day)
            : sameYear && Place(null, a.Month, a.Day) <= Place(null, b.LastMonth ?? b.Month, b.LastDay ?? b.Day)
                && Place(null, b.LastMonth ?? b.Month, b.LastDay ?? b.Day) <= Place(null, a.LastMonth ?? a.Month, a.LastDay ?? a.Day));
        return !fits ? null : Combine(a with { LastDay = null, LastMonth = null, LastYear = null }, b);
    }

    private static bool IsPart(CalendarSpan span) => span.Part != SpanPart.Whole || span.Unit == SpanUnit.Week;

    // later months and days than the other's: it must begin in the year before
    private static int Begins(CalendarSpan a, CalendarSpan b) => Place(a.Quarter, a.Month, a.Day).CompareTo(Place(b.Quarter, b.Month, b.Day));

    private static bool EndsFirst(CalendarSpan span)
    {
        var ends = Place(span.LastQuarter, span.LastMonth, span.LastDay);
        var order = Place(span.Quarter, span.Month, span.Day).CompareTo(ends);
        return span.LastYear is { } last && span.Year is { } year ? last < year || (last == year && order > 0)
            : order > 0 && (span.Year is not null || (span.Unit == SpanUnit.Day && span.Month == span.LastMonth));
    }

    private static int Place(int? quarter, int? month, int? day) => ((quarter ?? 0) * 10000) + ((month ?? 0) * 100) + (day ?? 0);

    /// <summary>Any span as days, so that spans of different kinds can be put together.</summary>
    public static CalendarSpan Days(CalendarSpan span)
    {
        if (span.Unit == SpanUnit.Day)
        {
            return span;
        }

        var (first, last) = span.Unit switch
        {
            SpanUnit.Quarter => (((span.Quarter ?? 1) * 3) - 2, (span.LastQuarter ?? span.Quarter ?? 4) * 3),
            SpanUnit.Year => (1, 12),
            _ => (span.Month ?? 1, span.LastMonth ?? span.Month ?? 12),
        };
        var (from, to) = (1, 31);
        if (span.Unit is SpanUnit.Quarter or SpanUnit.Year)
        {
            (first, last) = span.Part switch
            {
                SpanPart.Start => (first, first),
                SpanPart.Middle => (first + ((last - first) / 2), first + ((last - first) / 2)),
                SpanPart.End => (last, last),
                _ => (first, last),
            };
        }
        else if (span.Unit == SpanUnit.Week)
        {
            (from, to) = span.Week < 0 ? (25, 31) : (((span.Week ?? 1) * 7) - 6, (span.Week ?? 1) * 7);
        }
        else
        {
            (from, to) = span.Part switch
            {
                SpanPart.Start => (1, 10),
                SpanPart.Middle => (11, 20),
                SpanPart.End => (21, 31),
                _ => (1, 31),
            };
        }

        return span with
        {
            Unit = SpanUnit.Day,
            Part = SpanPart.Whole,
            Week = null,
            Quarter = null,
            LastQuarter = null,
            Day = from,
            Month = first,
            LastDay = to,
            LastMonth = last,
        };
    }
}
