namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads days: "15/8/2022", "ngày 01 tháng 5", "26-3-2022", "2024-05-25". Day before month, never after it.</summary>
internal static class DateReader
{
    private static readonly Wording DayWord = Wording.Of("ngày", "mùng", "mồng", "ngày mùng", "ngày mồng", "hôm", "ngày rằm");
    private static readonly Wording MonthWord = Wording.Of("tháng");
    private static readonly Wording YearWord = Wording.Of("năm", "của năm");
    private static readonly Wording LunarWord = Wording.Of("âm lịch", "âl", "lịch âm");
    private static readonly Wording CountedWord = Wording.Of("ngày", "tuần");

    /// <summary>One day from a token on, or null.</summary>
    public static CalendarSpan? Read(PhraseTokens tokens, int i)
    {
        var at = i + DayWord.At(tokens, i);
        var span = !tokens.IsNumber(at) ? null
            : tokens[at].IsYear ? Iso(tokens, i, at)
            : tokens[at].Digits <= 2 ? Spelt(tokens, i, at) ?? Slashed(tokens, i, at) ?? Dashed(tokens, i, at)
            : null;
        return span is null ? null : Checked(WithCalendar(tokens, span));
    }

    /// <summary>A year after a date or a month: "năm 2022", "/2022", "2022"; how many tokens it takes.</summary>
    public static int YearAt(PhraseTokens tokens, int i, out int? year)
    {
        var sign = tokens.IsMark(i, '/') || tokens.IsMark(i, '-') || tokens.IsMark(i, '.') || tokens.IsMark(i, ',') ? 1 : 0;
        var word = YearWord.At(tokens, i + sign);
        year = tokens[i + sign + word].IsYear ? tokens[i + sign + word].Value : null;
        return year is null ? 0 : sign + word + 1;
    }

    private static CalendarSpan? Iso(PhraseTokens tokens, int i, int at) =>
        (tokens.IsMark(at + 1, '-') || tokens.IsMark(at + 1, '/')) && tokens.IsNumber(at + 2)
        && tokens.IsMark(at + 3, tokens[at + 1].Text[0]) && tokens.IsNumber(at + 4) && tokens[at + 2].Digits <= 2 && tokens[at + 4].Digits <= 2
            ? Day(i, at + 5, tokens[at + 4].Value, tokens[at + 2].Value, tokens[at].Value)
            : null;

    private static CalendarSpan? Spelt(PhraseTokens tokens, int i, int at)
    {
        if (MonthWord.At(tokens, at + 1) == 0 || MonthReader.Number(tokens, at + 2, out var month, out var lunar) is not (> 0 and var length))
        {
            return null;
        }

        var end = at + 2 + length;
        end += YearAt(tokens, end, out var year);
        return Day(i, end, tokens[at].Value, month, year) with { Lunar = lunar };
    }

    private static CalendarSpan? Slashed(PhraseTokens tokens, int i, int at)
    {
        if (!tokens.IsMark(at + 1, '/') || !tokens.IsNumber(at + 2) || tokens[at + 2].Digits > 2 || CountedWord.At(tokens, at + 3) > 0)
        {
            return null;
        }

        var end = at + 3;
        int? year = null;
        if ((tokens.IsMark(end, '/') || tokens.IsMark(end, '-')) && tokens[end + 1] is { Kind: TokenKind.Number } last)
        {
            if (last.IsYear)
            {
                year = last.Value;
                end += 2;
            }
            else if (tokens.IsMark(end, '/') && last.Digits == 2)
            {
                year = 2000 + last.Value;
                end += 2;
            }
            else if (tokens.IsMark(end, '/'))
            {
                return Day(i, end + 2, 0, 0, null);
            }
        }
        else if (YearWord.At(tokens, end) is > 0 and var word && tokens[end + word].IsYear)
        {
            year = tokens[end + word].Value;
            end += word + 1;
        }

        return Day(i, end, tokens[at].Value, tokens[at + 2].Value, year);
    }

    private static CalendarSpan? Dashed(PhraseTokens tokens, int i, int at)
    {
        var sign = tokens.IsMark(at + 1, '-') ? '-' : '.';
        return tokens.IsMark(at + 1, sign) && tokens.IsNumber(at + 2) && tokens[at + 2].Digits <= 2
            && (tokens.IsMark(at + 3, sign) || tokens.IsMark(at + 3, '/')) && tokens[at + 4].IsYear
            && (sign == '.' || !tokens.IsMark(at + 3, '/'))
            ? Day(i, at + 5, tokens[at].Value, tokens[at + 2].Value, tokens[at + 4].Value)
            : null;
    }

    private static CalendarSpan Day(int start, int end, int day, int month, int? year) =>
        new(start, end, SpanUnit.Day) { Day = day, Month = month, Year = year };

    private static CalendarSpan WithCalendar(PhraseTokens tokens, CalendarSpan span)
    {
        var bracket = tokens.IsMark(span.End, '(') ? 1 : 0;
        var length = LunarWord.At(tokens, span.End + bracket);
        return length == 0 ? span : span with { Lunar = true, End = span.End + bracket + length + bracket };
    }

    private static CalendarSpan Checked(CalendarSpan span)
    {
        var longest = span.Month is not (>= 1 and <= 12) ? 0
            : span.Lunar ? 30
            : DateTime.DaysInMonth(span.Year ?? 2000, span.Month.Value);
        return span.Day >= 1 && span.Day <= longest ? span : span with { Wrong = UnreadReason.NoSuchDay };
    }
}
