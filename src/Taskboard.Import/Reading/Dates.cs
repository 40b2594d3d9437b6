using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Dates written in figures: 15/8, 22/12/2022, 26-3-2022. Always day before month.</summary>
internal static class Dates
{
    /// <summary>The date that begins at the place; a missing year is <paramref name="year"/>. False for 31/02.</summary>
    public static bool TryRead(string text, int at, int year, out DateOnly date, out int end)
    {
        date = default;
        end = at;
        if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '/' or '-'))
            return false;
        if (!Number(text, ref end, 2, out var day) || end >= text.Length || text[end] is not ('/' or '-' or '.'))
            return false;
        var separator = text[end++];
        if (!Number(text, ref end, 2, out var month) || separator == '.' && (end >= text.Length || text[end] != '.'))
            return false;
        if (end + 1 < text.Length && text[end] == separator && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            if (!Number(text, ref end, 4, out year) || year < 1900)
                return false;
        }
        else if (separator == '-')
        {
            return false;
        }

        if (month is < 1 or > 12 || day < 1 || year is < 1 or > 9998 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return Words.IsEnd(text, end) && (end >= text.Length || text[end] != '/');
    }

    /// <summary>The first date in brackets: "(15/8)"; of a span "(22/3/1955 - 22/3/2024)" its end.</summary>
    public static DateOnly? InBrackets(string text, int year)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var at = Words.SkipSpaces(text, open + 1);
            if (!TryRead(text, at, year, out var date, out var end))
                continue;
            var next = Words.SkipSpaces(text, end);
            if (next < text.Length && text[next] is '-' or '–' && TryRead(text, Words.SkipSpaces(text, next + 1), year, out var last, out _))
                return last;
            return date;
        }

        return null;
    }

    private static bool Number(string text, ref int at, int most, out int value)
    {
        var start = at;
        value = 0;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
            value = value * 10 + text[at++] - '0';
        return at > start && (at >= text.Length || !char.IsAsciiDigit(text[at]));
    }
}
