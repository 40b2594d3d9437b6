using System.Globalization;
using Taskboard.Domain.Series;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Series;

/// <summary>How often a series comes, and its periods, in words.</summary>
internal static class SeriesWords
{
    /// <summary>"hằng năm", "hai năm một lần", "6 tháng một lần", "khi có sự kiện".</summary>
    public static string Of(string recurrence, Language language) => RecurrenceText.MonthsOf(recurrence) switch
    {
        null => Text.Get(language, "recurrence." + (RecurrenceText.IsByHand(recurrence) ? recurrence : "yearly")),
        12 => Text.Get(language, "series.every-year"),
        > 12 and var months when months % 12 == 0 => Text.Get(language, "series.every-years", months / 12),
        var months => Text.Get(language, "series.every-months", months),
    };

    /// <summary>The year, "tháng 07/2027" where it begins within one, or the day of what happened.</summary>
    public static string Period(string key, Language language) => key.Length switch
    {
        7 => Text.Get(language, "series.from-month", $"{key[5..]}/{key[..4]}"),
        10 when DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => key,
    };
}
