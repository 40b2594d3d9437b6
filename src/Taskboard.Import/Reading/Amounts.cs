using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Reads how many people or days a cell or label gives.</summary>
internal static class Amounts
{
    /// <summary>A number where the words are one ("10", "10 người", "05 ngày"); the words otherwise; null where there are none.</summary>
    public static DraftAmount? Of(string? words)
    {
        var text = words?.Trim().TrimEnd('.') ?? "";
        if (text.Length == 0)
            return null;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..].Trim().ToLowerInvariant();
        var isNumber = digits is > 0 and < 6 && unit is "" or "người" or "ngày" or "đại biểu" or "thành viên";
        return new DraftAmount(isNumber && digits > 0 ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : null, text);
    }

    /// <summary>The number that stands before a unit within a sentence: "12 người", "06 ngày"; null where none does.</summary>
    public static DraftAmount? Before(string words, string unit)
    {
        var lower = Lower.Of(words);
        for (var at = Words.Find(lower, unit, 0); at >= 0; at = Words.Find(lower, unit, at + 1))
        {
            var end = lower.AsSpan(0, at).TrimEnd().Length;
            var start = end;
            while (start > 0 && char.IsAsciiDigit(words[start - 1]))
                start--;
            var counts = start < end && (start == 0 || words[start - 1] is ' ' or '(') && !lower.AsSpan(at + unit.Length).StartsWith(" làm việc") && !lower.AsSpan(at + unit.Length).StartsWith(" kể từ");
            if (counts)
                return Of(words[start..(at + unit.Length)]);
        }

        return null;
    }
}
