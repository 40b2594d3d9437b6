using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Reads how many people or days a cell or label gives.</summary>
internal static class Amounts
{
    private static readonly string[] People = ["người", "thành viên", "đại biểu", "đồng chí", "khách", "cán bộ"];

    private static readonly string[] Openings = ["gồm ", "đoàn gồm ", "tổng số ", "số lượng "];

    private static readonly string[] Limits = ["trước", "sau", "ít nhất", "thời hạn", "không quá", "chậm nhất", "tối thiểu", "quá", "trước ngày", "-", "–"];

    /// <summary>A number where the words are one ("10", "10 người", "05 ngày"); the words otherwise; null where there are none.</summary>
    public static DraftAmount? Of(string? words)
    {
        var text = words?.Trim().TrimEnd('.') ?? "";
        if (text.Length == 0)
            return null;
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                text = text[opening.Length..].TrimStart();
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..].Trim().ToLowerInvariant();
        var isNumber = digits is > 0 and < 6 && unit is "" or "người" or "ngày" or "đại biểu" or "thành viên" or "đồng chí" or "khách" or "cán bộ" or "người/đoàn";
        return new DraftAmount(isNumber && digits > 0 ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : null, text);
    }

    /// <summary>How many people a sentence gives: "gồm 08 người", "từ 03 đến 05 người", "12 đại biểu"; null where it gives none.</summary>
    public static DraftAmount? PeopleIn(string words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (char.IsAsciiDigit(words[at]) && (at == 0 || !char.IsLetterOrDigit(words[at - 1]) && words[at - 1] is not ('/' or '.' or '-')) && TryReadPeople(words, at, out var end))
                return Of(words[StartOfSpan(words, at)..end]);
        }

        return null;
    }

    /// <summary>How many days a journey or an event takes: "thời gian 07 ngày", "02 ngày trong tháng 8"; null where none are given.</summary>
    /// <remarks>"trước 10 ngày", "trong thời hạn 15 ngày", "05 ngày làm việc" are deadlines.</remarks>
    public static DraftAmount? DaysIn(string words)
    {
        var lower = Lower.Of(words);
        for (var at = Words.Find(lower, "ngày", 0); at >= 0; at = Words.Find(lower, "ngày", at + 1))
        {
            var end = lower.AsSpan(0, at).TrimEnd().Length;
            var start = end;
            while (start > 0 && char.IsAsciiDigit(words[start - 1]))
                start--;
            if (start == end || end - start > 2 || end == at || (start > 0 && words[start - 1] is not (' ' or '(')))
                continue;
            var after = lower.AsSpan(at + "ngày".Length);
            var before = lower.AsSpan(0, start).TrimEnd();
            if (after.StartsWith(" làm việc") || after.StartsWith(" kể từ") || after.StartsWith(" sau") || after.StartsWith(" trước") || EndsWithAny(before, Limits))
                continue;
            return Of(words[start..(at + "ngày".Length)]);
        }

        return null;
    }

    /// <summary>A number of people at the place, "08 người" or "10 - 15 đại biểu", and where it ends.</summary>
    public static bool TryReadPeople(string words, int at, out int end)
    {
        end = at;
        if (!ReadNumber(words, ref end))
            return false;
        var next = Words.SkipSpaces(words, end);
        foreach (var link in (ReadOnlySpan<string>)["-", "–", "đến "])
        {
            if (!words.AsSpan(next).StartsWith(link))
                continue;
            var second = Words.SkipSpaces(words, next + link.Length);
            if (ReadNumber(words, ref second))
                next = Words.SkipSpaces(words, second);
            break;
        }

        var lower = Lower.Of(words[next..Math.Min(words.Length, next + 12)]);
        foreach (var unit in People)
        {
            if (!lower.StartsWith(unit, StringComparison.Ordinal) || !Words.IsEnd(words, next + unit.Length))
                continue;
            end = next + unit.Length;
            return true;
        }

        return false;
    }

    /// <summary>"từ" before the first of two numbers belongs to them.</summary>
    private static int StartOfSpan(string words, int at) => at >= 3 && Lower.Of(words[(at - 3)..at]) == "từ " ? at - 3 : at;

    private static bool ReadNumber(string words, ref int at)
    {
        var start = at;
        while (at < words.Length && char.IsAsciiDigit(words[at]))
            at++;
        return at > start && at - start <= 4;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending))
                return true;
        }

        return false;
    }
}
