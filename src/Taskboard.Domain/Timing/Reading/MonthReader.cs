namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads months: "tháng 12/2024", "tháng 3, 4", "tháng 11 - 12 năm 2024", "12/2025", "6 tháng đầu năm".</summary>
internal static class MonthReader
{
    private static readonly Wording MonthWord = Wording.Of("tháng");
    private static readonly Wording Short = Wording.Of("t");
    private static readonly Wording To = Wording.Of("đến", "tới", "đến hết", "cho đến");
    private static readonly Wording And = Wording.Of("và");
    private static readonly Wording Or = Wording.Of("hoặc", "hay");
    private static readonly Wording FirstLunar = Wording.Of("giêng");
    private static readonly Wording LastLunar = Wording.Of("chạp");
    private static readonly Wording LunarWord = Wording.Of("âm lịch", "âl", "lịch âm");
    private static readonly Wording YearWord = Wording.Of("năm");

    /// <summary>A month's number in digits or words; "Giêng" and "Chạp" are lunar. How many tokens it takes, or 0.</summary>
    public static int Number(PhraseTokens tokens, int i, out int month, out bool lunar)
    {
        lunar = FirstLunar.At(tokens, i) > 0 || LastLunar.At(tokens, i) > 0;
        month = FirstLunar.At(tokens, i) > 0 ? 1 : 12;
        if (lunar)
        {
            return 1;
        }

        // "tháng năm 2024" and the like name no month
        var length = PhraseNumbers.Ordinal(tokens, i, out month);
        return length == 0 || (tokens.IsNumber(i) ? tokens[i].Digits > 2 : tokens.IsNumber(i + length)) ? 0 : length;
    }

    /// <summary>Months from a token on, or null.</summary>
    public static CalendarSpan? Read(PhraseTokens tokens, int i)
    {
        var word = MonthWord.At(tokens, i);
        if (word == 0 && Short.At(tokens, i) > 0 && tokens.IsNumber(i + 1) && tokens[i].End == tokens[i + 1].Start)
        {
            word = 1;
        }

        return word > 0 ? Named(tokens, i, i + word) : Bare(tokens, i);
    }

    private static CalendarSpan? Named(PhraseTokens tokens, int i, int at)
    {
        if (Number(tokens, at, out var month, out var lunar) is not (> 0 and var length))
        {
            return null;
        }

        var end = at + length;
        end += DateReader.YearAt(tokens, end, out var year);
        var span = new CalendarSpan(i, end, SpanUnit.Month) { Month = month, Year = year, Lunar = lunar, Wrong = Check(month) };
        while (Next(tokens, span, out var longer))
        {
            span = longer;
        }

        var lunarWords = LunarWord.At(tokens, span.End);
        return lunarWords > 0 ? span with { Lunar = true, End = span.End + lunarWords } : span;
    }

    // "12/2025" without the word
    private static CalendarSpan? Bare(PhraseTokens tokens, int i) =>
        tokens.IsNumber(i) && tokens[i].Digits <= 2 && tokens.IsMark(i + 1, '/') && tokens[i + 2].IsYear && !tokens.IsMark(i - 1, '/')
            ? new CalendarSpan(i, i + 3, SpanUnit.Month)
            {
                Month = tokens[i].Value,
                Year = tokens[i + 2].Value,
                Wrong = Check(tokens[i].Value),
            }
            : null;

    // the next month of a row: ", 4", "- 12", "và 5/2024", but not a date nor a number of something
    private static bool Next(PhraseTokens tokens, CalendarSpan span, out CalendarSpan longer)
    {
        longer = span;
        var joint = tokens.IsMark(span.End, '-') || tokens.IsMark(span.End, ',') || tokens.IsMark(span.End, '+') ? 1
            : To.At(tokens, span.End) + And.At(tokens, span.End) + Or.At(tokens, span.End);
        var at = span.End + joint;
        if (joint == 0 || !tokens.IsNumber(at) || tokens[at].Digits > 2 || span.Lunar)
        {
            return false;
        }

        var end = at + 1;
        end += DateReader.YearAt(tokens, end, out var year);
        if (year is null && (tokens.IsMark(end, '/') || (tokens.IsWord(end) && !Joins(tokens, end))))
        {
            return false;
        }

        var last = tokens[at].Value;
        var crosses = year is not null && span.Year is null && last < span.Month;
        longer = span with
        {
            End = end,
            LastMonth = last,
            Year = crosses ? year - 1 : span.Year ?? year,
            LastYear = crosses || span.Year is not null ? year : null,
            Either = span.Either || Or.At(tokens, span.End) > 0,
            Wrong = span.Wrong == UnreadReason.None ? Check(last) : span.Wrong,
        };
        return true;
    }

    private static bool Joins(PhraseTokens tokens, int i) =>
        To.At(tokens, i) + And.At(tokens, i) + Or.At(tokens, i) + LunarWord.At(tokens, i) > 0
        || RepeatReader.IsRepeat(tokens, i) || (YearWord.At(tokens, i) > 0 && tokens[i + 1].IsYear);

    private static UnreadReason Check(int month) => month is >= 1 and <= 12 ? UnreadReason.None : UnreadReason.NoSuchMonth;
}
