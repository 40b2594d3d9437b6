using Taskboard.Domain.Tasks;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Recognises delegations told in prose: "Phó Chủ tịch UBND tỉnh dẫn đầu đoàn công tác gồm 08 người đi ...", "Đoàn do ... làm Trưởng đoàn thăm ...".</summary>
internal static class DelegationSentences
{
    /// <summary>How far from the leader's office "dẫn đầu đoàn" may stand.</summary>
    private const int LongestOffice = 120;

    private static readonly string[] Leading = ["dẫn đầu đoàn", "làm trưởng đoàn", "là trưởng đoàn"];

    private static readonly string[] Going = ["đi ", "thăm", "sang ", "tham dự", "tham gia", "dự ", "làm việc", "khảo sát", "công tác tại", "công tác ở", "tới ", "đến ", "xúc tiến", "trao đổi"];

    private static readonly string[] Coming = ["đến thăm tỉnh", "thăm tỉnh", "đến làm việc tại tỉnh", "vào làm việc", "đến tỉnh", "thăm thành phố ta", "sang thăm tỉnh", "sang tỉnh", "đến chào xã giao", "vào thăm"];

    private static readonly string[] Counts = ["gồm ", "số lượng ", "quy mô ", "thời gian", "thành phần", "dự kiến ", "trong thời gian ", "kinh phí", "số ngày", "trong "];

    /// <summary>Whether the sentence, after a time that may open it, tells of a delegation and who leads it; where its words begin.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lower">The text for looking up.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the delegation's words begin.</param>
    public static bool TryFind(string text, string lower, Span sentence, out int start)
    {
        start = TimingFinder.AfterOpening(text, lower, sentence.Start, sentence.End);
        if (Words.Find(lower, "đoàn", start, sentence.End) < 0)
            return false;
        if (lower.AsSpan(start).StartsWith("đoàn "))
            return Signers.OfDelegation(text[start..sentence.End]) is not null && Goes(lower[start..sentence.End]);
        if (!Signers.BeginsWithOffice(lower, start))
            return false;
        foreach (var word in Leading)
        {
            if (Words.Find(lower, word, start, Math.Min(sentence.End, start + LongestOffice)) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether it comes or goes, as its words tell where nothing above them does.</summary>
    public static TaskKind KindOf(string words)
    {
        var lower = Lower.Of(words);
        return Array.Exists(Coming, word => Words.Find(lower, word, 0) is var at && at >= 0 && EndsOrVerb(lower, at + word.Length)) ? TaskKind.Incoming : TaskKind.Outgoing;
    }

    /// <summary>The delegation as a title: from "đoàn" on, without its numbers of people and days.</summary>
    public static string TitleOf(string words)
    {
        var lower = Lower.Of(words);
        var at = lower.StartsWith("đoàn ", StringComparison.Ordinal) ? 0 : Math.Max(0, Words.Find(lower, "đoàn", 0));
        return WithoutSize(WithoutCounts(words[at..]));
    }

    /// <summary>An action without the parts that only tell when, how many or how long: "..., thời gian 07 ngày", "; số lượng 09 người".</summary>
    public static string WithoutCounts(string action)
    {
        var kept = new System.Text.StringBuilder();
        foreach (var (part, separator) in Parts(action))
        {
            if (kept.Length == 0 || !IsCount(part.Trim()))
                kept.Append(separator).Append(part);
        }

        return kept.ToString().TrimEnd(' ', ',', ';', '.');
    }

    private static bool Goes(string lower) => Array.Exists(Going, word => Words.Find(lower, word.TrimEnd(), 0) >= 0);

    /// <summary>"thăm tỉnh", but not "thăm tỉnh Kampot": no name may follow.</summary>
    private static bool EndsOrVerb(string lower, int at)
    {
        var next = Words.SkipSpaces(lower, at);
        return next >= lower.Length || !char.IsLetter(lower[next]) || Verbs.TryMatch(lower, next, out _, out _) || lower.AsSpan(next).StartsWith("và ") || lower.AsSpan(next).StartsWith("ta");
    }

    /// <summary>The parts between commas and semicolons outside of brackets and quotes, each with what stands before it.</summary>
    private static IEnumerable<(string Part, string Separator)> Parts(string words)
    {
        int start = 0, depth = 0;
        var separator = "";
        for (var i = 0; i < words.Length; i++)
        {
            depth += words[i] switch { '(' or '“' => 1, ')' or '”' => -1, _ => 0 };
            if (depth > 0 || words[i] is not (',' or ';'))
                continue;
            yield return (words[start..i], separator);
            (start, separator) = (i + 1, words[i].ToString());
        }

        yield return (words[start..], separator);
    }

    private static bool IsCount(string part)
    {
        if (Amounts.TryReadPeople(part, 0, out var people) && people >= part.Length)
            return true;
        var lower = Lower.Of(part);
        return Array.Exists(Counts, word => lower.StartsWith(word, StringComparison.Ordinal)) && (lower.Any(char.IsAsciiDigit) || TimingFinder.Find(part, lower, 0, part.Length, isReport: false) is not null)
            || TimingFinder.Find(part, lower, 0, part.Length, isReport: false) is { } timing && timing.Length + 8 >= part.Length;
    }

    /// <summary>"đoàn công tác gồm 08 người đi ..." without "gồm 08 người".</summary>
    private static string WithoutSize(string words)
    {
        var lower = Lower.Of(words);
        var at = Words.Find(lower, "gồm", 0);
        if (at <= 0 || !Amounts.TryReadPeople(words, Words.SkipSpaces(words, at + 3), out var end))
            return words;
        return words[..at].TrimEnd(' ', ',', '(') + words[end..].TrimStart(')');
    }
}
