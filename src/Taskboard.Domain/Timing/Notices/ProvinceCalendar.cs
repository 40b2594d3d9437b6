namespace Taskboard.Domain.Timing.Notices;

/// <summary>What a province has entered about working days, besides the law and the notices that are shipped.</summary>
public sealed record ProvinceCalendar
{
    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>The notices entered, in the order of their entry.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; init; } = [];

    /// <summary>How it reads what is left open.</summary>
    public CalendarSettings Settings { get; init; } = new();

    /// <summary>Nothing entered.</summary>
    public static ProvinceCalendar Empty { get; } = new() { Version = 0 };

    /// <summary>The working days that follow: law, shipped notices, those entered.</summary>
    public OfficialCalendar Compose()
    {
        var laws = HolidayLaw.All.Select(law => law.MakeUp || !Settings.CultureDayMadeUp ? law : law with { MakeUp = true });
        return Notices.Aggregate(
            new OfficialCalendar(HolidayNotices.Shipped, laws, Settings.IncludesNamedDay), (calendar, notice) => calendar.With(notice));
    }

    /// <summary>The entered notice of a year and a number; null where there is none.</summary>
    public HolidayNotice? Entered(int year, string number) => Notices.FirstOrDefault(notice => notice.Year == year && notice.Number == number);

    /// <summary>The state after all events of one command.</summary>
    public static ProvinceCalendar Evolve(ProvinceCalendar? calendar, IReadOnlyList<CalendarEvent> events)
    {
        calendar ??= Empty;
        foreach (var e in events)
            calendar = e switch
            {
                NoticeEntered entered => calendar with { Notices = [.. calendar.Without(entered.Notice.Year, entered.Notice.Number), entered.Notice] },
                NoticeWithdrawn gone => calendar with { Notices = [.. calendar.Without(gone.Year, gone.Number)] },
                CalendarSettingsChanged changed => calendar with { Settings = changed.To },
                _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen to a calendar"),
            };
        return calendar with { Version = calendar.Version + 1 };
    }

    private IEnumerable<HolidayNotice> Without(int year, string number) =>
        Notices.Where(notice => notice.Year != year || notice.Number != number);
}
