using System.Globalization;

namespace Taskboard.Domain.Timing.Notices;

/// <summary>What a holiday notice can say. Swaps move one working day to a weekend, so that a day off is a weekday and a day worked is
/// not (Tờ trình 89/TTr-LĐTBXH ngày 20/11/2014).</summary>
public static class NoticeRules
{
    /// <summary>The longest number, with all the documents that it names.</summary>
    public const int LongestNumber = 200;

    /// <summary>The longest name of a day.</summary>
    public const int LongestName = 100;

    /// <summary>The most days of one notice.</summary>
    public const int MostDays = 60;

    /// <summary>A swap may reach this many days into the year before or after.</summary>
    public const int Reach = 31;

    /// <summary>The first year that a notice can be about: BLLĐ 10/2012/QH13 is in force.</summary>
    public const int FirstYear = 2013;

    /// <summary>The last year that a notice can be about.</summary>
    public const int LastYear = 2100;

    /// <summary>Everything that is wrong with a notice; empty where nothing is.</summary>
    public static IReadOnlyList<NoticeFault> Check(HolidayNotice notice)
    {
        var faults = new List<NoticeFault>();
        Add(notice.Number.Trim().Length == 0, NoticeProblem.NumberEmpty);
        Add(notice.Number.Length > LongestNumber, NoticeProblem.NumberTooLong);
        Add(notice.Number.Trim().Length > 0 && !IsText(notice.Number), NoticeProblem.NumberNotText);
        if (notice.Year is < FirstYear or > LastYear)
            return [.. faults, new NoticeFault(NoticeProblem.NoSuchYear)];
        Add(notice.Signed is { } signed && Math.Abs(signed.Year - notice.Year) > 1, NoticeProblem.SignedTooFar);
        Add(notice.Days.Count == 0, NoticeProblem.NoDays);
        Add(notice.Days.Count > MostDays, NoticeProblem.TooManyDays);
        foreach (var day in notice.Days.Take(MostDays))
            if (Of(day, notice) is { } problem)
                faults.Add(new NoticeFault(problem, day.Date));
        return faults;

        void Add(bool wrong, NoticeProblem problem)
        {
            if (wrong)
                faults.Add(new NoticeFault(problem));
        }
    }

    private static NoticeProblem? Of(DayOverride day, HolidayNotice notice)
    {
        var weekend = day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return day.Date < new DateOnly(notice.Year, 1, 1).AddDays(-Reach) || day.Date > new DateOnly(notice.Year, 12, 31).AddDays(Reach) ? NoticeProblem.OutsideYear
            : notice.Days.Count(other => other.Date == day.Date) > 1 ? NoticeProblem.Twice
            : day.Kind == DayOverrideKind.Off && weekend ? NoticeProblem.OffOnWeekend
            : day.Kind == DayOverrideKind.Worked && !weekend ? NoticeProblem.WorkedOnWeekday
            : day.PairedWith is { } pair && !notice.Days.Any(other => other.Date == pair && other.PairedWith == day.Date && other.Kind != day.Kind) ? NoticeProblem.PairBroken
            : string.IsNullOrWhiteSpace(day.Name) || day.Name.Length > LongestName || !IsText(day.Name) ? NoticeProblem.NameEmpty
            : null;
    }

    // nothing that a spreadsheet would run when the list is exported, nothing that hides
    private static bool IsText(string text)
    {
        var trimmed = text.TrimStart();
        if (trimmed.Length == 0 || trimmed[0] is '=' or '+' or '-' or '@')
            return false;
        foreach (var rune in text.EnumerateRunes())
            if (CharUnicodeInfo.GetUnicodeCategory(rune.Value) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse)
                return false;
        return true;
    }
}
