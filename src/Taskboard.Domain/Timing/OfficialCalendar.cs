using System.Collections.Concurrent;

namespace Taskboard.Domain.Timing;

/// <summary>
/// The working days of Vietnamese offices: weekends, the holidays by law, the yearly notices with their swapped
/// Saturdays. Immutable; another notice gives another calendar.
/// </summary>
public sealed class OfficialCalendar
{
    private readonly ConcurrentDictionary<int, HolidayYear> years = new();

    /// <summary>A calendar of notices and laws.</summary>
    /// <param name="notices">The yearly notices; several may be about one year, the later ones win.</param>
    /// <param name="laws">The holidays by law; null for <see cref="HolidayLaw.All"/>.</param>
    /// <param name="includesNamedDay">How the province reads "trước ngày X": true where the day X itself still serves.</param>
    public OfficialCalendar(IEnumerable<HolidayNotice> notices, IEnumerable<LegalHoliday>? laws = null, bool includesNamedDay = false)
    {
        IncludesNamedDay = includesNamedDay;
        Notices = [.. notices];
        Laws = laws is null ? HolidayLaw.All : [.. laws];
    }

    /// <summary>The shipped notices of 2020 to 2026; other years by law, provisional.</summary>
    public static OfficialCalendar Default { get; } = new(HolidayNotices.Shipped);

    /// <summary>The notices that it rests on.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>The holidays by law that it rests on.</summary>
    public IReadOnlyList<LegalHoliday> Laws { get; }

    /// <summary>"Trước ngày X" ends on the day before X; where this is set, the day X itself still serves.</summary>
    public bool IncludesNamedDay { get; }

    /// <summary>This calendar with one notice more; it replaces an earlier notice of the same number, or where it says so all of its year.</summary>
    public OfficialCalendar With(HolidayNotice notice) =>
        new(
            Notices.Where(each => each.Year != notice.Year || (!notice.ReplacesYear && each.Number != notice.Number)).Append(notice),
            Laws,
            IncludesNamedDay);

    /// <summary>Whether offices work on the day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        Years.Holds(day.Year) ? Of(day.Year).IsWorked(day) : !HolidayYear.IsWeekend(day);

    /// <summary>The holiday, compensatory or swapped day off on a day; null on working days and mere weekends.</summary>
    public Holiday? HolidayOn(DateOnly day) => Years.Holds(day.Year) ? Of(day.Year).On(day) : null;

    /// <summary>Whether there is no notice for the year, so that Tết, the second national day and the swaps are by the
    /// law's usual reading only.</summary>
    public bool IsProvisional(int year) => Notices.All(notice => notice.Year != year);

    /// <summary>The n-th working day before a day, not counting the day itself.</summary>
    public DateOnly Before(DateOnly day, int count) => Step(day, count, -1);

    /// <summary>The n-th working day after a day, not counting the day itself.</summary>
    public DateOnly After(DateOnly day, int count) => Step(day, count, 1);

    /// <summary>The day itself if offices work on it, else the last working day before it.</summary>
    public DateOnly LastWorkingDayOnOrBefore(DateOnly day) => IsWorkingDay(day) ? day : Before(day, 1);

    /// <summary>The day itself if offices work on it, else the first working day after it.</summary>
    public DateOnly FirstWorkingDayOnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : After(day, 1);

    /// <summary>The rests that touch a span of days: holidays in a row with the weekends between them.</summary>
    public IEnumerable<HolidayRun> RunsBetween(DateOnly from, DateOnly to)
    {
        from = from.Year < Years.First ? new DateOnly(Years.First, 1, 1) : from;
        to = to.Year > Years.Last ? new DateOnly(Years.Last, 12, 31) : to;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (HolidayOn(day) is not null)
            {
                var run = RunAround(day);
                yield return run;
                day = run.Last;
            }
        }
    }

    private HolidayRun RunAround(DateOnly day)
    {
        var first = day;
        var last = day;
        for (var each = day; !IsWorkingDay(each); each = each.AddDays(-1))
        {
            first = HolidayOn(each) is null ? first : each;
        }

        for (var each = day; !IsWorkingDay(each); each = each.AddDays(1))
        {
            last = HolidayOn(each) is null ? last : each;
        }

        var days = Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1)
            .Select(number => HolidayOn(DateOnly.FromDayNumber(number))).OfType<Holiday>().ToArray();
        return new HolidayRun(
            first,
            last,
            string.Join(", ", days.Select(each => each.Name).Distinct()),
            string.Join("; ", days.Select(each => each.Basis).Where(basis => basis.Length > 0).Distinct()),
            days.Any(each => each.Provisional));
    }

    private DateOnly Step(DateOnly day, int count, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var end = step < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        while (count > 0 && day != end)
        {
            day = day.AddDays(step);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private HolidayYear Of(int year) =>
        years.GetOrAdd(year, each => new HolidayYear(each, Laws, [.. Notices.Where(notice => notice.Year == each || notice.Days.Any(day => day.Date.Year == each))]));
}
