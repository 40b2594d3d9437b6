using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Finds who signs a letter or leads a delegation, in the words of the action.</summary>
internal static class Signers
{
    private static readonly string[] Offices = ["chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "lãnh đạo", "đồng chí", "đ/c", "giám đốc", "thường trực", "chủ tịch, ", "thứ trưởng", "bộ trưởng", "phó giám đốc", "cục trưởng", "vụ trưởng", "viện trưởng", "trưởng ban", "phó trưởng ban"];

    private const int LongestOffice = 90;

    private static readonly string[] Acts = ["gửi", "ký", "thăm", "đi thăm", "chúc mừng", "tiếp", "đón", "tham dự", "dự", "chủ trì", "làm việc với", "tặng"];

    private static readonly string[] LeadingWords = ["làm trưởng đoàn", "dẫn đầu", "là trưởng đoàn", "trưởng đoàn"];

    /// <summary>"Chủ tịch UBND tỉnh gửi thư ...", "gửi thư của Bí thư Tỉnh ủy đến ..."; null where nobody is named.</summary>
    public static string? OfLetter(string text)
    {
        var lower = Lower.Of(text);
        var send = Words.Find(lower, "gửi", 0);
        if (send > 0 && OfficeStarts(lower, 0))
            return text[..send].Trim();
        for (var of = Words.Find(lower, "của", 0); of >= 0; of = Words.Find(lower, "của", of + 1))
        {
            var start = Words.SkipSpaces(lower, of + 3);
            if (!OfficeStarts(lower, start))
                continue;
            var end = First(lower, start, " đến ", " tới ", " cho ", " nhân ", ",", ".", ";", " để ", " gửi ", " vào ");
            return text[start..end].Trim();
        }

        return null;
    }

    /// <summary>"do đồng chí A làm trưởng đoàn", "đoàn của Lãnh đạo UBND tỉnh tới ..."; null where nobody is named.</summary>
    public static string? OfDelegation(string text)
    {
        var lower = Lower.Of(text);
        var leads = LeadingWords.Select(word => Words.Find(lower, word, 0)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        if (leads < 0)
        {
            var of = lower.IndexOf("đoàn của lãnh đạo ", StringComparison.Ordinal);
            return of < 0 ? null : Words.Capitalised(text[(of + 9)..First(lower, of + 9, " tới ", " đến ", " đi ", " thăm", ",")].Trim());
        }

        var by = lower.LastIndexOf("do ", leads, StringComparison.Ordinal);
        if (by >= 0 && Words.IsStart(lower, by))
            return Words.Capitalised(text[(by + 3)..leads].Trim());
        return OfficeStarts(lower, 0) ? text[..leads].Trim() : null;
    }

    /// <summary>"Đồng chí Bí thư Thành ủy gửi thư ...": who acts, and where the action begins; null where no office-holder does.</summary>
    public static (string Who, int Action)? Acting(string text, string lower, int at, int until)
    {
        if (!OfficeStarts(lower, at))
            return null;
        var end = Math.Min(until, at + LongestOffice);
        for (var pos = at; pos < end; pos++)
        {
            if (text[pos] is ',' or ';' or '.' or ':')
                return null;
            if (Words.IsStart(lower, pos) && Array.Exists(Acts, act => lower.AsSpan(pos).StartsWith(act) && Words.IsEnd(lower, pos + act.Length)))
                return pos > at + 3 ? (Words.Capitalised(text[at..pos].Trim()), pos) : null;
        }

        return null;
    }

    /// <summary>Whether an office-holder is named at the place: "Phó Chủ tịch UBND tỉnh", "Thứ trưởng ...".</summary>
    public static bool BeginsWithOffice(string lower, int at) => OfficeStarts(lower, at);

    private static bool OfficeStarts(string lower, int at) =>
        Array.Exists(Offices, office => lower.AsSpan(at).StartsWith(office) && Words.IsEnd(lower, at + office.Length));

    private static int First(string lower, int from, params ReadOnlySpan<string> ends)
    {
        var first = lower.Length;
        foreach (var end in ends)
        {
            var at = lower.IndexOf(end, from, StringComparison.Ordinal);
            if (at >= 0)
                first = Math.Min(first, at);
        }

        return first;
    }
}
