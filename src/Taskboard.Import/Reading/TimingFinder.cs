using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Finds the words of a sentence that give time, as they stand.</summary>
internal static class TimingFinder
{
    /// <summary>How well words give time: a deadline goes before a rhythm, a rhythm before an occasion.</summary>
    private enum Rank
    {
        Deadline,
        Rhythm,
        Occasion,
        Regulation,
    }

    private static readonly PhraseBook<Rank> Cues = new(
    [
        .. All(Rank.Deadline, "trước ngày", "vào ngày", "vào các ngày", "trong các ngày", "trước tháng", "trước quý", "trước tết", "trước hết ngày", "chậm nhất", "muộn nhất", "trong quý", "trong tháng", "quý i", "quý ii", "quý iii", "quý iv", "các quý", "tháng", "từ ngày", "từ tháng", "đến hết", "hoàn thành trong năm", "thực hiện trong năm", "trong năm", "hoàn thành trước", "xong trước", "trước 30", "cuối tháng", "đầu tháng", "giữa tháng", "cuối quý", "đầu quý", "cuối năm", "đầu năm", "6 tháng đầu năm", "6 tháng cuối năm", "tuần đầu tháng", "tuần đầu của tháng", "tuần cuối tháng", "tuần cuối của tháng", "nửa đầu tháng", "nửa cuối tháng", "nửa đầu năm", "nửa cuối năm", "trong thời hạn", "vào năm trước", "vào năm trước năm dự kiến tổ chức", "bắt đầu từ"),
        .. All(Rank.Rhythm, "định kỳ", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hai năm một lần", "mỗi năm", "thực hiện thường xuyên", "triển khai thường xuyên", "thường xuyên trong năm", "mỗi tháng", "mỗi quý", "06 tháng", "6 tháng"),
        .. All(Rank.Occasion, "nhân dịp các sự kiện", "nhân các sự kiện", "khi các sự kiện diễn ra", "khi có sự kiện", "khi có yêu cầu", "khi có phát sinh", "trước, trong và sau sự kiện", "trước, trong và sau hội nghị", "trước, trong và sau", "nhân các sự kiện đối ngoại"),
        .. All(Rank.Regulation, "theo quy định", "theo đúng quyết định số", "theo đúng quy định", "theo quyết định số", "theo chế độ"),
    ]);

    /// <summary>Words that go on with a time once it has begun.</summary>
    private static readonly PhraseBook<bool> Vocabulary = new(new[]
    {
        "ngày", "tháng", "quý", "năm", "đầu", "cuối", "giữa", "trước", "sau", "chậm nhất", "muộn nhất", "trong", "từ", "đến", "hết", "hoặc", "và", "i", "ii", "iii", "iv", "định kỳ", "hằng", "hàng", "đột xuất", "tết", "nguyên đán", "âm lịch", "dương lịch", "làm việc", "kể từ", "vào", "hoàn thành", "xong", "một lần", "tết nguyên đán", "tuần", "mùng", "dự kiến", "theo", "sự kiện", "hội nghị", "các", "tổ chức", "bắt đầu", "ít nhất", "trở đi", "kỳ", "lần", "của", "mỗi", "quốc khánh", "cổ truyền", "bunpimay", "bun pi may", "chôl chnăm thmây", "chol chnam thmay", "giêng", "chạp", "cả",
    }.Select(word => (word, true)));

    /// <summary>The best words that give time in a part of a text; null where none do.</summary>
    public static string? Find(string text, string lower, int start, int end, bool isReport)
    {
        (Rank Rank, int Start, int End)? best = null;
        for (var at = start; at < end; at++)
        {
            if (!Cues.TryMatch(lower, at, out var rank, out var after) || after > end || (rank == Rank.Regulation && !isReport))
                continue;
            if (rank == Rank.Rhythm && !IsRhythm(lower, start, at, after, end))
                continue;
            if (rank == Rank.Deadline && (!IsTime(lower, at, after, end) || IsInName(lower, at)))
                continue;
            var last = Extent(text, lower, rank, after, end);
            if (best is null || rank < best.Value.Rank)
                best = (rank, at, last);
            at = Math.Max(at, last - 1);
        }

        return best is var (_, from, to) ? text[from..to].Trim(' ', ',', ';', '.', '-') : null;
    }

    /// <summary>The place after a time that opens a sentence and the comma after it: "Trong quý II/2023, ...", "Chậm nhất ngày 15/6 ..."; the beginning where none does.</summary>
    public static int AfterOpening(string text, string lower, int start, int end)
    {
        var at = Words.SkipSpaces(text, start);
        if (!Cues.TryMatch(lower, at, out var rank, out var after) || after > end || rank is not Rank.Deadline || !IsTime(lower, at, after, end))
            return at;
        var next = Words.SkipSpaces(text, Extent(text, lower, rank, after, end));
        return next < end && text[next] is ',' or ':' ? Words.SkipSpaces(text, next + 1) : next;
    }

    private static int Extent(string text, string lower, Rank rank, int after, int end)
    {
        if (rank == Rank.Regulation)
            return lower[after - 1] == 'ố' ? NumberEnd(text, after, end) : after;
        if (rank == Rank.Occasion)
            return lower.AsSpan(after).StartsWith(" sự kiện") ? after + " sự kiện".Length : after;
        var last = after;
        for (var at = after; at < end;)
        {
            var next = Words.SkipSpaces(text, at);
            if (next >= end)
                break;
            if (char.IsAsciiDigit(text[next]))
            {
                at = last = NumberEnd(text, next, end);
            }
            else if (Vocabulary.TryMatch(lower, next, out _, out var word) && word <= end)
            {
                at = word;
                if (!IsLink(lower, next, word))
                    last = at;
            }
            else if (text[next] is ',' or '-' or '–' or '(' or ')' or '/' || (rank == Rank.Rhythm && text[next] == ';'))
            {
                at = next + 1;
                if (text[next] == ')' && text.AsSpan(after, next - after).Contains('('))
                    last = at;
                if (text[next] == '(' && !char.IsAsciiDigit(At(text, next + 1)) && !Vocabulary.Matches(lower, next + 1))
                    break;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Words that only count when more time follows them.</summary>
    private static bool IsLink(string lower, int at, int end) =>
        lower[at..end] is "và" or "hoặc" or "trong" or "từ" or "đến" or "trước" or "sau" or "vào" or "theo" or "các" or "tổ chức" or "hết" or "hội nghị" or "sự kiện" or "hoàn thành" or "dự kiến" or "của" or "mỗi" or "cả" or "cổ truyền" or "làm việc" && !lower.AsSpan(0, at).EndsWith("ngày ");

    /// <summary>"Hằng năm, Sở ..." and "... báo cáo hằng năm." give a rhythm; "kinh phí hằng năm của các cơ quan" does not.</summary>
    private static bool IsRhythm(string lower, int start, int at, int after, int end)
    {
        var before = lower.AsSpan(0, at).TrimEnd();
        if (at <= start + 2 || before is [.., ';' or ','] || lower.AsSpan(at).StartsWith("định kỳ") || lower.AsSpan(at).StartsWith("mỗi") || lower.AsSpan(0, at).EndsWith("định kỳ "))
            return true;
        var next = Words.SkipSpaces(lower, after);
        if (lower.AsSpan(next).StartsWith("(trước") || lower.AsSpan(next).StartsWith("trước ngày") || lower.AsSpan(next).StartsWith("(chậm nhất"))
            return true;
        return next >= end || lower[next] is ',' or '.' or ';' or ')' || lower.AsSpan(next).StartsWith("hoặc");
    }

    /// <summary>"tháng 12", "trong năm 2023", "trước ngày 25/5": a number or a numeral must follow soon.</summary>
    private static bool IsTime(string lower, int at, int after, int end)
    {
        if (lower.AsSpan(at).StartsWith("quý ") || lower.AsSpan(at).StartsWith("trước tết") || lower.AsSpan(at).StartsWith("cuối năm") || lower.AsSpan(at).StartsWith("vào năm trước") || lower.AsSpan(at).StartsWith("6 tháng"))
            return !lower.AsSpan(at).StartsWith("cuối năm học");
        var limit = Math.Min(end, after + 12);
        for (var i = after; i < limit; i++)
        {
            if (char.IsAsciiDigit(lower[i]))
                return true;
            if (lower.AsSpan(i).StartsWith(" quý ") || lower.AsSpan(i).StartsWith(" i") && Vocabulary.Matches(lower, i + 1))
                return true;
        }

        return lower.AsSpan(at).StartsWith("hoàn thành trong năm") || lower.AsSpan(at).StartsWith("thực hiện trong năm");
    }

    /// <summary>Part of a name: "Kế hoạch năm 2021", "Nghị quyết tháng 8", "Quyết định ... tháng 3 năm 2021".</summary>
    private static bool IsInName(string lower, int at)
    {
        var before = lower.AsSpan(0, at);
        return before.EndsWith("ngày ") || (before.EndsWith("mỗi ") && lower.AsSpan(at).StartsWith("tháng")) || before.TrimEnd() is [.., >= '0' and <= '9'] && lower.AsSpan(at).StartsWith("tháng");
    }

    private static int NumberEnd(string text, int at, int end)
    {
        at = Words.SkipSpaces(text, at);
        while (at < end && (char.IsLetterOrDigit(text[at]) || (text[at] is '/' or '-' or '.' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]))))
            at++;
        return at;
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : ' ';

    private static IEnumerable<(string, Rank)> All(Rank rank, params string[] phrases) => phrases.Select(phrase => (phrase, rank));
}
