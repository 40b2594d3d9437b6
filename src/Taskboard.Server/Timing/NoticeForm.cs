using System.Globalization;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Timing.Notices;

namespace Taskboard.Server.Timing;

/// <summary>The fields of a holiday notice as a form holds them.</summary>
public sealed record NoticeForm
{
    /// <summary>The most lines of the form.</summary>
    public const int MostRows = NoticeRules.MostDays;

    private const int BlankRows = 4;

    /// <summary>The year.</summary>
    public string Year { get; init; } = "";

    /// <summary>The documents: number and symbol.</summary>
    public string Number { get; init; } = "";

    /// <summary>The day of signing.</summary>
    public string Signed { get; init; } = "";

    /// <summary>It takes the place of all earlier notices of its year.</summary>
    public bool ReplacesYear { get; init; }

    /// <summary>First day off for Tết.</summary>
    public string TetFrom { get; init; } = "";

    /// <summary>Last day off for Tết.</summary>
    public string TetTo { get; init; } = "";

    /// <summary>The other days.</summary>
    public IReadOnlyList<NoticeRow> Rows { get; init; } = [];

    /// <summary>The lines to show: those typed, and some to fill.</summary>
    public IEnumerable<NoticeRow> Shown => Rows.Concat(Enumerable.Repeat(NoticeRow.Blank, BlankRows));

    /// <summary>The form of a notice that is there.</summary>
    public static NoticeForm Of(HolidayNotice notice)
    {
        var tet = notice.Days.Where(day => day is { Name: HolidayLaw.Tet, PairedWith: null }).Select(day => day.Date).Order().ToList();
        return new()
        {
            Year = notice.Year.ToString(CultureInfo.InvariantCulture),
            Number = notice.Number,
            Signed = Iso(notice.Signed),
            ReplacesYear = notice.ReplacesYear,
            TetFrom = tet.Count > 0 ? Iso(tet[0]) : "",
            TetTo = tet.Count > 0 ? Iso(tet[^1]) : "",
            Rows =
            [
                .. notice.Days.Where(day => !tet.Contains(day.Date) && (day.Kind == DayOverrideKind.Off || day.PairedWith is null))
                    .Select(day => day.Kind == DayOverrideKind.Off ? new NoticeRow(Iso(day.Date), day.Name, Iso(day.PairedWith)) : new NoticeRow("", day.Name, Iso(day.Date))),
            ],
        };
    }

    /// <summary>What a browser sent.</summary>
    public static NoticeForm Read(IFormCollection form)
    {
        var (offs, names, workeds) = (form["off"], form["name"], form["worked"]);
        var rows = new List<NoticeRow>();
        for (var i = 0; i < Math.Min(Math.Max(offs.Count, workeds.Count), MostRows); i++)
            if (new NoticeRow(Typed(offs, i), Typed(names, i), Typed(workeds, i)) is { IsBlank: false } row)
                rows.Add(row);
        return new()
        {
            Year = Clean(form["year"]),
            Number = Clean(form["number"]),
            Signed = Clean(form["signed"]),
            ReplacesYear = form["replaces"] == "yes",
            TetFrom = Clean(form["tetFrom"]),
            TetTo = Clean(form["tetTo"]),
            Rows = rows,
        };
    }

    /// <summary>The notice, and what is wrong with it.</summary>
    public (HolidayNotice Notice, IReadOnlyList<NoticeFault> Faults) ToNotice()
    {
        var faults = new List<NoticeFault>();
        var days = new List<DayOverride>();
        Range(days, faults);
        foreach (var row in Rows)
        {
            var (off, worked) = (Day(row.Off, faults), Day(row.Worked, faults));
            var name = row.Name.Length > 0 ? row.Name : worked is not null ? HolidayNotices.Swap : "";
            if (off is { } free)
                days.Add(new DayOverride(free, DayOverrideKind.Off, name, worked));
            if (worked is { } saturday)
                days.Add(new DayOverride(saturday, DayOverrideKind.Worked, name, off));
        }
        var year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var notice = new HolidayNotice(year, Number, [.. days.OrderBy(day => day.Date)], Day(Signed, faults), ReplacesYear);
        return (notice, [.. faults, .. NoticeRules.Check(notice)]);
    }

    // the weekdays of the rest for Tết: its weekends are off anyway
    private void Range(List<DayOverride> days, List<NoticeFault> faults)
    {
        if (Day(TetFrom, faults) is not { } first || Day(TetTo, faults) is not { } last)
            return;
        if (last < first || last.DayNumber - first.DayNumber > NoticeRules.MostDays)
            faults.Add(new NoticeFault(NoticeProblem.BackToFront, last));
        else
            for (var day = first; day <= last; day = day.AddDays(1))
                if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                    days.Add(new DayOverride(day, DayOverrideKind.Off, HolidayLaw.Tet));
    }

    private static DateOnly? Day(string typed, List<NoticeFault> faults)
    {
        if (typed.Length == 0)
            return null;
        if (NoticeTable.Day(typed) is { } day)
            return day;
        faults.Add(new NoticeFault(NoticeProblem.NotADay));
        return null;
    }

    private static string Typed(Microsoft.Extensions.Primitives.StringValues values, int index) => index < values.Count ? Clean(values[index]) : "";

    private static string Clean(string? text) => VietnameseText.Nfc((text ?? "").ReplaceLineEndings(" ").Trim());

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
