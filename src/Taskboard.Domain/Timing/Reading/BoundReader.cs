namespace Taskboard.Domain.Timing.Reading;

/// <summary>What the words before a span make of it.</summary>
internal enum Bound
{
    /// <summary>Within it.</summary>
    Within,

    /// <summary>Before it begins.</summary>
    Before,

    /// <summary>By its end.</summary>
    Until,

    /// <summary>From its first day on.</summary>
    Since,

    /// <summary>After its last day.</summary>
    After,
}

/// <summary>Reads the words before a span: "trước", "chậm nhất", "đến hết", "hoàn thành trong", "từ", "sau".</summary>
internal static class BoundReader
{
    private static readonly Wording Filler = Wording.Of(
        "trong", "vào", "khoảng", "vào khoảng", "dự kiến", "là", "thời điểm", "thời gian", "trong khoảng", "ngày", "các", "dự kiến vào");

    private static readonly Wording Before = Wording.Of("trước", "trước mốc", "trước thời điểm", "trước hạn");
    private static readonly Wording Until = Wording.Of(
        "chậm nhất", "muộn nhất", "không muộn hơn", "không chậm hơn", "không quá", "đến", "đến hết", "cho đến", "cho đến hết", "tới",
        "hết", "hạn cuối", "hạn chót", "thời hạn", "hạn", "hạn nộp", "hoàn thành", "hoàn thiện", "xong", "kết thúc", "chậm nhất đến",
        "muộn nhất đến", "kéo dài đến");

    private static readonly Wording Since = Wording.Of("từ", "kể từ", "bắt đầu", "bắt đầu từ", "tính từ");
    private static readonly Wording After = Wording.Of("sau");

    /// <summary>The bound that the words before a token set.</summary>
    public static Bound At(PhraseTokens tokens, int start)
    {
        for (var end = start; end > 0;)
        {
            if (Before.Before(tokens, end) > 0)
            {
                return Bound.Before;
            }

            if (Until.Before(tokens, end) > 0)
            {
                return Bound.Until;
            }

            if (Since.Before(tokens, end) > 0)
            {
                return Bound.Since;
            }

            if (After.Before(tokens, end) > 0)
            {
                return Bound.After;
            }

            var filler = tokens.IsMark(end - 1, ':') ? 1 : Filler.Before(tokens, end);
            if (filler == 0 || start - end > 6)
            {
                return Bound.Within;
            }

            end -= filler;
        }

        return Bound.Within;
    }
}
