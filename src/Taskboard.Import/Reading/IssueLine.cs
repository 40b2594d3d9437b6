using System.Globalization;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Reads the lines that tell number, place and day of issue (Nghị định 30/2020/NĐ-CP, phụ lục I).</summary>
internal static class IssueLine
{
    /// <summary>Where "Số: 48/KH-UBND" stands in a line; -1 if nowhere.</summary>
    public static int NumberAt(string text)
    {
        var lower = Lower.Of(text);
        var at = lower.StartsWith("số", StringComparison.Ordinal) && Words.IsEnd(lower, 2) ? 0 : lower.IndexOf(" số:", StringComparison.Ordinal);
        return at >= 0 && text.Length < 200 && text.IndexOf('/', at) is var slash && slash > 0 && slash < at + 16 ? at : -1;
    }

    /// <summary>"48/KH-UBND"; null where the number before the symbol is blank.</summary>
    public static string? Number(string text)
    {
        var lower = Lower.Of(text);
        var at = Words.Find(lower, "số", 0);
        if (at < 0)
            return null;
        at += 2;
        while (at < text.Length && text[at] is ':' or ' ' or '.')
            at++;
        var digits = at;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        var slash = Words.SkipSpaces(text, digits);
        if (digits == at || slash >= text.Length || text[slash] is not ('/' or '-'))
            return null;
        var end = slash + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '/'))
            end++;
        return text[at..digits] + text[slash..end];
    }

    /// <summary>"Bắc Giang" of "Bắc Giang, ngày ... tháng ... năm ...".</summary>
    public static string? Place(string text)
    {
        var day = Lower.Of(text).IndexOf(", ngày", StringComparison.Ordinal);
        var place = day > 0 ? text[..day] : "";
        var tab = place.LastIndexOf('\t');
        return day > 0 && place.Length < 60 && Issued(text).Text is not null ? place[(tab + 1)..].Trim() : null;
    }

    /// <summary>The day of "..., ngày 18 tháng 03 năm 2021", as far as it is filled in.</summary>
    public static (string? Text, DateOnly? On) Issued(string text)
    {
        var lower = Lower.Of(text);
        var day = lower.IndexOf(", ngày", StringComparison.Ordinal);
        if (day < 0 || text.Length > 160)
            return default;
        var month = Words.Find(lower, "tháng", day);
        var year = month < 0 ? -1 : Words.Find(lower, "năm", month);
        return year < 0 ? default : Dated(Figure(text, day + 6), Figure(text, month + 5), Figure(text, year + 3));
    }

    /// <summary>The day in "(Kèm theo Kế hoạch số 02/CTr-UBND ngày 12/01/2023 của ...)".</summary>
    public static (string? Text, DateOnly? On) AttachedDate(string text)
    {
        var lower = Lower.Of(text);
        var at = Words.Find(lower, "ngày", 0);
        if (at < 0)
            return default;
        at = Words.SkipSpaces(text, at + 4);
        if (Dates.TryRead(text, at, 0, out var date, out _))
            return (date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date);
        var month = Words.Find(lower, "tháng", at);
        var year = month < 0 ? -1 : Words.Find(lower, "năm", month);
        if (year >= 0)
            return Dated(Figure(text, at), Figure(text, month + 5), Figure(text, year + 3));
        if (at < text.Length && text[at] == '/' && Figure(text, at + 1) is { } blankMonth && text.IndexOf('/', at + 1) is var slash and > 0)
            return Dated(null, blankMonth, Figure(text, slash + 1));
        return default;
    }

    private static (string? Text, DateOnly? On) Dated(int? day, int? month, int? year)
    {
        if (year is not (> 1990 and < 2100))
            return default;
        if (month is not (> 0 and <= 12))
            return (year.Value.ToString(CultureInfo.InvariantCulture), null);
        var first = new DateOnly(year.Value, month.Value, 1);
        if (day is not > 0 || day > DateTime.DaysInMonth(year.Value, month.Value))
            return (first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first);
        var on = new DateOnly(year.Value, month.Value, day.Value);
        return (on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), on);
    }

    private static int? Figure(string text, int at)
    {
        at = Words.SkipSpaces(text, at);
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 4)
            end++;
        return end > at ? int.Parse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
