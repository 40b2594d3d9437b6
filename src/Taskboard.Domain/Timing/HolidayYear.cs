namespace Taskboard.Domain.Timing;

/// <summary>The days off of one year, worked out from the laws and the year's notices.</summary>
internal sealed class HolidayYear
{
    private readonly Dictionary<DateOnly, Holiday> off = [];
    private readonly HashSet<DateOnly> worked = [];

    public HolidayYear(int year, IReadOnlyList<LegalHoliday> laws, IReadOnlyList<HolidayNotice> notices)
    {
        var listed = notices.SelectMany(notice => notice.Days)
            .Where(day => day.Kind == DayOverrideKind.Off && day.PairedWith is null)
            .Select(day => day.Date)
            .ToHashSet();
        var due = new List<Holiday>();
        foreach (var law in laws)
        {
            if (law.In(year) is { } day)
            {
                var days = Days(law, day, listed, out var provisional);
                foreach (var each in days)
                {
                    off.TryAdd(each, new Holiday(each, law.Name, law.Basis, provisional && each != day));
                }

                // a notice that lists Tết lists the days made up for as well
                var madeUpByNotice = law.Before + law.After > 0 && !provisional;
                due.AddRange(days.Where(each => IsWeekend(each) && law.MakeUp && !madeUpByNotice)
                    .Select(each => new Holiday(each, law.Name, law.Basis, provisional)));
            }
        }

        foreach (var holiday in due.OrderBy(holiday => holiday.Date))
        {
            MakeUp(holiday);
        }

        foreach (var notice in notices)
        {
            Apply(notice);
        }
    }

    public bool IsWorked(DateOnly day) => worked.Contains(day) || (!IsWeekend(day) && !off.ContainsKey(day));

    public Holiday? On(DateOnly day) => off.GetValueOrDefault(day);

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // the holiday with the days around it: as the notices list them, else as they usually are
    private static SortedSet<DateOnly> Days(LegalHoliday law, DateOnly day, HashSet<DateOnly> listed, out bool provisional)
    {
        var reach = law.Beside ? 1 : 7;
        var noticed = law.NeedsNotice
            ? listed.Where(each => each != day && Math.Abs(each.DayNumber - day.DayNumber) <= reach).ToArray()
            : [];
        provisional = law.NeedsNotice && noticed.Length == 0;
        return new SortedSet<DateOnly>(provisional ? Usual(law, day) : noticed) { day };
    }

    private static IEnumerable<DateOnly> Usual(LegalHoliday law, DateOnly day)
    {
        for (var i = -law.Before; i <= law.After; i++)
        {
            yield return day.AddDays(i);
        }

        // the side that makes the longer rest
        if (law.Beside)
        {
            yield return day.AddDays(day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday ? 1 : -1);
        }
    }

    private void MakeUp(Holiday holiday)
    {
        var next = holiday.Date;
        while (IsWeekend(next) || off.ContainsKey(next))
        {
            next = next.AddDays(1);
        }

        off[next] = new Holiday(next, "Nghỉ bù " + holiday.Name, "BLLĐ 45/2019/QH14 Đ111 k3", holiday.Provisional);
    }

    private void Apply(HolidayNotice notice)
    {
        foreach (var day in notice.Days)
        {
            if (day.Kind == DayOverrideKind.Worked)
            {
                worked.Add(day.Date);
                off.Remove(day.Date);
            }
            else
            {
                worked.Remove(day.Date);
                var basis = notice.Number.Length > 0 ? notice.Number : On(day.Date)?.Basis ?? "";
                off[day.Date] = new Holiday(day.Date, day.Name, basis);
            }
        }
    }
}
