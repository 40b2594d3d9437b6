namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads years: "năm 2022", "trong năm", "năm 2023 - 2024", "năm học 2022-2023", and parts counted in months.</summary>
internal static class YearReader
{
    private static readonly Wording YearWord = Wording.Of("năm", "các năm", "những năm");
    private static readonly Wording SchoolYear = Wording.Of("năm học", "niên học");
    private static readonly Wording ThisYear = Wording.Of("trong năm", "cả năm", "năm nay", "trong năm nay", "năm kế hoạch");
    private static readonly Wording NotThis = Wording.Of("học", "mới", "sau", "tới", "trước", "tiếp");
    private static readonly Wording MonthWord = Wording.Of("tháng", "tháng của");
    private static readonly Wording First = Wording.Of("đầu", "đầu của", "đầu tiên của");
    private static readonly Wording Last = Wording.Of("cuối", "cuối của", "cuối cùng của");
    private static readonly Wording OfYear = Wording.Of("năm", "của năm");
    private static readonly Wording To = Wording.Of("đến", "tới", "và", "đến hết", "đến năm", "tới năm", "và năm", "hoặc", "hoặc năm");
    private static readonly Wording Or = Wording.Of("hoặc");

    /// <summary>Years from a token on, or null.</summary>
    public static CalendarSpan? Read(PhraseTokens tokens, int i)
    {
        if (SchoolYear.At(tokens, i) is > 0 and var school)
        {
            return Numbered(tokens, i, i + school) is { } span ? span with { Unit = SpanUnit.SchoolYear } : null;
        }

        if (MonthsOfYear(tokens, i) is { } months)
        {
            return months;
        }

        if (YearWord.At(tokens, i) is > 0 and var word && Numbered(tokens, i, i + word) is { } years)
        {
            return years;
        }

        return ThisYear.At(tokens, i) is > 0 and var length && !tokens[i + length].IsYear && NotThis.At(tokens, i + length) == 0
            ? new CalendarSpan(i, i + length, SpanUnit.Year)
            : null;
    }

    /// <summary>A year, or two with a dash between, from a token on; null if there is none.</summary>
    public static CalendarSpan? Numbered(PhraseTokens tokens, int i, int at)
    {
        if (!tokens[at].IsYear)
        {
            return null;
        }

        var span = new CalendarSpan(i, at + 1, SpanUnit.Year) { Year = tokens[at].Value };
        while (true)
        {
            var joint = tokens.IsMark(span.End, '-') || tokens.IsMark(span.End, '/') || tokens.IsMark(span.End, ',') ? 1 : To.At(tokens, span.End);
            if (joint == 0 || !tokens[span.End + joint].IsYear)
            {
                return span;
            }

            var last = tokens[span.End + joint].Value;
            span = span with
            {
                End = span.End + joint + 1,
                LastYear = last,
                Either = span.Either || Or.At(tokens, span.End) > 0,
                Wrong = last < span.Year ? UnreadReason.EndsBeforeItBegins : UnreadReason.None,
            };
        }
    }

    // "6 tháng đầu năm 2024", "9 tháng cuối năm"
    private static CalendarSpan? MonthsOfYear(PhraseTokens tokens, int i)
    {
        var number = PhraseNumbers.At(tokens, i, out var count);
        var word = number == 0 ? 0 : MonthWord.At(tokens, i + number);
        if (word == 0 || count is < 1 or > 12)
        {
            return null;
        }

        var at = i + number + word;
        var first = First.At(tokens, at);
        var last = first > 0 ? 0 : Last.At(tokens, at);
        var named = OfYear.At(tokens, at + first + last);
        if (first + last == 0 || (named == 0 && !tokens[at + first + last].IsYear))
        {
            return null;
        }

        var end = at + first + last + named;
        int? year = tokens[end].IsYear ? tokens[end++].Value : null;
        return new CalendarSpan(i, end, SpanUnit.Month)
        {
            Month = first > 0 ? 1 : 13 - count,
            LastMonth = first > 0 ? count : 12,
            Year = year,
        };
    }
}
