using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Timing.Reading;

/// <summary>An anchor that a phrase names, with the tokens that name it.</summary>
internal sealed record AnchorWords(int Start, int End, TimingAnchor Anchor)
{
    public int? Day { get; init; }

    public int? Month { get; init; }

    public int? Year { get; init; }

    public bool Lunar { get; init; }

    public string? Country { get; init; }

    /// <summary>The rule with this anchor in it.</summary>
    public TimingRule On(TimingRule rule) => rule with
    {
        Anchor = Anchor,
        Day = Day,
        Month = Month,
        Year = Year,
        Lunar = Lunar,
        Country = Country ?? rule.Country,
    };
}

/// <summary>Reads the days that phrases hang on: Quốc khánh, Tết, năm mới, Giáng sinh, ngày kỷ niệm.</summary>
internal static class AnchorReader
{
    private static readonly Wording Tet = Wording.Of(
        "tết nguyên đán", "tết âm lịch", "tết cổ truyền của việt nam", "tết cổ truyền việt nam", "tết cổ truyền dân tộc",
        "tết cổ truyền của dân tộc", "tết ta", "tết việt nam", "xuân mới");

    private static readonly Wording AnyTet = Wording.Of("tết", "ngày tết", "tết cổ truyền", "tết truyền thống", "năm mới cổ truyền", "năm mới âm lịch");
    private static readonly Wording NewYear = Wording.Of("tết dương lịch", "tết tây", "năm mới", "năm mới dương lịch");
    private static readonly Wording NationalDay = Wording.Of("quốc khánh");
    private static readonly Wording Anniversary = Wording.Of(
        "kỷ niệm", "ngày thành lập", "lễ thành lập", "ngày thiết lập quan hệ", "thiết lập quan hệ ngoại giao", "ngày truyền thống");

    private static readonly (Wording Words, int Month, int Day, bool Lunar)[] Days =
    [
        (Wording.Of("giáng sinh", "lễ giáng sinh", "noel", "nô en"), 12, 25, false),
        (Wording.Of("trung thu", "tết trung thu"), 8, 15, true),
        (Wording.Of("giỗ tổ", "giỗ tổ hùng vương"), 3, 10, true),
        (Wording.Of("tết độc lập"), 9, 2, false),
        (Wording.Of("tết thiếu nhi", "quốc tế thiếu nhi"), 6, 1, false),
        (Wording.Of("quốc tế phụ nữ"), 3, 8, false),
        (Wording.Of("quốc tế lao động"), 5, 1, false),
    ];

    private static readonly (Wording Words, string Country)[] Feasts =
    [
        (Wording.Of("bunpimay", "bun pi may", "bunpi may", "bun pimay", "bun pi mày", "pi may", "pimay", "pi mai", "tết lào", "té nước lào"), "la"),
        (Wording.Of("songkran", "xông cran", "tết thái", "tết thái lan"), "th"),
        (Wording.Of("chôl chnăm thmây", "chol chnam thmay", "chôn chơ năm thmây", "tết khmer", "tết campuchia"), "kh"),
        (Wording.Of("seollal", "seol", "tết hàn quốc"), "kr"),
        (Wording.Of("xuân tiết", "tết trung quốc"), "cn"),
    ];

    private static readonly Wording YearWord = Wording.Of("năm", "của năm");

    /// <summary>The first anchor that a phrase names from a token on, or null.</summary>
    public static AnchorWords? Find(PhraseTokens tokens, int from = 0)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } anchor)
            {
                return anchor;
            }
        }

        return null;
    }

    /// <summary>The anchor that a phrase names from a token on, or null.</summary>
    public static AnchorWords? At(PhraseTokens tokens, int i)
    {
        if (!tokens.IsWord(i))
        {
            return null;
        }

        // "Tết cổ truyền Bunpimay" is the partner's feast and not ours
        var feast = AnyTet.At(tokens, i);
        foreach (var (words, country) in Feasts)
        {
            var at = words.At(tokens, i) > 0 ? i : i + feast;
            if (words.At(tokens, at) is > 0 and var length)
            {
                return WithYear(tokens, new AnchorWords(i, at + length, TimingAnchor.TraditionalNewYear) { Country = country });
            }
        }

        foreach (var (words, month, day, lunar) in Days)
        {
            if (words.At(tokens, i) is > 0 and var length)
            {
                return WithYear(tokens, new AnchorWords(i, i + length, TimingAnchor.Day) { Month = month, Day = day, Lunar = lunar });
            }
        }

        return Tet.At(tokens, i) is > 0 and var tet ? WithYear(tokens, new AnchorWords(i, i + tet, TimingAnchor.Tet))
            : NewYear.At(tokens, i) is > 0 and var newYear && NewYear.At(tokens, i) >= AnyTet.At(tokens, i)
                ? WithYear(tokens, new AnchorWords(i, i + newYear, TimingAnchor.NewYear))
            : AnyTet.At(tokens, i) is > 0 and var any ? WithYear(tokens, new AnchorWords(i, i + any, TimingAnchor.TraditionalNewYear))
            : NationalDay.At(tokens, i) is > 0 and var national
                ? WithYear(tokens, new AnchorWords(i, i + national, TimingAnchor.NationalDay) { Country = CountryAfter(tokens, i + national) })
            : Anniversary.At(tokens, i) is > 0 and var anniversary ? new AnchorWords(i, i + anniversary, TimingAnchor.Anniversary)
            : null;
    }

    // "Tết Nguyên đán 2025", "Tết Nguyên đán Ất Tỵ", "Tết năm 2025"
    private static AnchorWords WithYear(PhraseTokens tokens, AnchorWords anchor)
    {
        if (PhraseNumbers.LunarYear(tokens, anchor.End) is { } lunar)
        {
            anchor = anchor with { Year = lunar, End = anchor.End + 2 };
        }

        var word = YearWord.At(tokens, anchor.End);
        return tokens[anchor.End + word].IsYear
            ? anchor with { Year = tokens[anchor.End + word].Value, End = anchor.End + word + 1 }
            : anchor;
    }

    private static string? CountryAfter(PhraseTokens tokens, int i)
    {
        var end = i;
        while (end < i + 8 && (tokens.IsWord(end) || tokens.IsMark(end, '-')))
        {
            end++;
        }

        return end > i ? CountryMentions.FirstIn(tokens.Text(i, end))?.Code : null;
    }
}
