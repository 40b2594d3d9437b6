using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Makes one line of what a plan says at length.</summary>
internal static class Titles
{
    /// <summary>The longest title, in characters; longer ones end in an ellipsis at a word.</summary>
    public const int Longest = 300;

    private static readonly string[] Citing = ["phụ lục", "biểu", "kèm theo", "danh sách", "chi tiết", "danh mục"];

    private static readonly PhraseBook<bool> Partners = new(new[]
    {
        "các", "những", "một số", "đại sứ quán", "đại sứ", "cơ quan", "tổ chức", "doanh nghiệp", "công ty", "địa phương", "tổng lãnh sự", "lãnh đạo", "tỉnh", "thành phố", "đối với", "tới", "đến", "cho", "hiệp hội", "văn phòng", "phái đoàn",
    }.Select(word => (word, true)));

    /// <summary>The words as a title: without the brackets that cite an appendix, without a full stop, with a capital.</summary>
    public static string Of(string words)
    {
        var text = WithoutCitations(Words.Single(words)).Trim(' ', '.', ';', ':', ',', '-', '–', '/', '+');
        var lower = Lower.Of(text);
        foreach (var opening in (ReadOnlySpan<string>)["đồng thời, ", "đồng thời ", "ngoài ra, ", "và "])
        {
            if (lower.StartsWith(opening, StringComparison.Ordinal))
                (text, lower) = (text[opening.Length..], lower[opening.Length..]);
        }

        if (lower.StartsWith("tham mưu ", StringComparison.Ordinal) && Verbs.TryMatch(lower, 9, out var kind, out _) && kind == VerbKind.Concrete && lower.AsSpan(9).StartsWith("gửi"))
            text = text[9..];
        return Words.Capitalised(Cut(text));
    }

    /// <summary>The action turned to one of those it is for: "Gửi thiếp tới các cơ quan" and "Đại sứ quán Anh".</summary>
    public static string For(string action, string partner)
    {
        var text = Of(action);
        var lower = Lower.Of(text);
        var from = Words.Find(lower, "lịch thăm", 0) is var plan && plan >= 0 ? plan + 5 : 0;
        var verb = Words.Find(lower, "thăm", from);
        if (verb >= 0 && verb < 80 && Words.Find(lower, "gửi", 0) < 0)
        {
            var end = Partners.TryFind(lower, verb + 4, lower.Length, out _, out var partners, out _) ? partners : lower.Length;
            return Words.Capitalised(Cut(text[verb..end].Trim(' ', ',') + " " + partner));
        }

        foreach (var link in (ReadOnlySpan<string>)[" tới ", " đến ", " cho ", " đối với "])
        {
            var at = lower.IndexOf(link, StringComparison.Ordinal);
            if (at > 0)
                return Words.Capitalised(Cut(text[..at] + (link == " đối với " ? " " : link) + partner + Occasion(text, lower, at)));
        }

        if (lower.EndsWith(" tới", StringComparison.Ordinal) || lower.EndsWith(" đến", StringComparison.Ordinal) || lower.EndsWith(" cho", StringComparison.Ordinal))
            return Words.Capitalised(Cut(text + " " + partner));
        return Words.Capitalised(Cut(text.Length == 0 ? partner : text + ": " + partner));
    }

    /// <summary>"nhân dịp ..." at the end of an action, which belongs to every one of its partners.</summary>
    private static string Occasion(string text, string lower, int from)
    {
        var at = lower.IndexOf(" nhân ", from, StringComparison.Ordinal);
        return at < 0 ? "" : text[at..];
    }

    private static string WithoutCitations(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0)
                break;
            var inside = Lower.Of(text[open..close]);
            if (!Array.Exists(Citing, word => Words.Has(inside, word)))
                continue;
            text = (text[..open].TrimEnd() + text[(close + 1)..]).Trim();
            open = -1;
        }

        return text;
    }

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        var at = text.LastIndexOf(' ', Longest - 2);
        return text[..(at > Longest / 2 ? at : Longest - 1)].TrimEnd(',', ';', ' ') + "…";
    }
}
