using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>Recognises the line with which an appendix begins.</summary>
internal static class AppendixHeading
{
    private static readonly string[] Numbered = ["phụ lục", "biểu số", "phụ biểu", "biểu"];

    private static readonly string[] Unnumbered =
        ["danh sách", "danh mục", "kế hoạch", "biểu", "lịch", "bảng", "phân công", "tổng hợp", "chương trình", "nội dung", "dự kiến", "các hoạt động", "các đoàn", "nhiệm vụ"];

    /// <summary>"Phụ lục 01", "PHỤ LỤC II", "Phụ lục số 02:", "Phụ lục 03KẾ HOẠCH ĐOÀN VÀO (Kèm theo ...)".</summary>
    public static bool TryRead(string text, out string? number, out string title)
    {
        (number, title) = (null, "");
        var lower = Lower.Of(text);
        foreach (var word in Numbered)
        {
            if (!lower.StartsWith(word, StringComparison.Ordinal) || !char.IsUpper(text[0]))
                continue;
            var at = Words.SkipSpaces(lower, word.Length);
            if (lower.AsSpan(at).StartsWith("số "))
                at = Words.SkipSpaces(lower, at + 3);
            var end = NumberEnd(text, at);
            if (end == at && word != "phụ lục")
                continue;
            var rest = Words.SkipSpaces(text, end);
            while (rest < text.Length && text[rest] is ':' or '.' or '-' or '–')
                rest = Words.SkipSpaces(text, rest + 1);
            var words = text[rest..];
            if (words.Length > 0 && words[0] != '(' && !BeginsInCapitals(words) && (!char.IsUpper(words[0]) || words.Length > 150))
                return false;
            number = end > at ? text[at..end] : null;
            title = words;
            return true;
        }

        return false;
    }

    /// <summary>A title in capitals that begins as titles of lists and tables begin.</summary>
    public static bool IsUnnumberedTitle(string text)
    {
        var lower = Lower.Of(text);
        return Words.AreCapitals(text) && text.Length > 12 && Unnumbered.Any(word => lower.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>"(Kèm theo Kế hoạch số ...)", "(Ban hành kèm theo ...)".</summary>
    public static bool IsAttachedTo(string text)
    {
        var lower = Lower.Of(text[..Math.Min(40, text.Length)]);
        return text.StartsWith('(') && lower.Contains("kèm theo", StringComparison.Ordinal);
    }

    private static int NumberEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end > at)
            return end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) ? NumberEnd(text, end + 1) : end;
        end = Words.End(text, at);
        return end > at && end - at <= 5 && (MarkerReader.Roman(text[at..end]) > 0 || (end == at + 1 && text[at] is >= 'A' and <= 'H')) ? end : at;
    }

    private static bool BeginsInCapitals(string text) => Words.AreCapitals(text[..Math.Min(12, text.Length)]);
}
