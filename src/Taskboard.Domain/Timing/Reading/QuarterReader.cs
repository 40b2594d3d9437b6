namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads quarters: "Quý III", "quý II, III", "Quý I-III/2024", "Quý I hoặc quý II năm 2022", "Q4/2024".</summary>
internal static class QuarterReader
{
    private static readonly Wording QuarterWord = Wording.Of("quý", "các quý");
    private static readonly Wording Short = Wording.Of("q");
    private static readonly Wording To = Wording.Of("đến", "tới", "đến hết", "cho đến");
    private static readonly Wording And = Wording.Of("và", "và quý");
    private static readonly Wording Or = Wording.Of("hoặc", "hay");

    /// <summary>Quarters from a token on, or null.</summary>
    public static CalendarSpan? Read(PhraseTokens tokens, int i)
    {
        var word = QuarterWord.At(tokens, i);
        if (word == 0 && Short.At(tokens, i) > 0 && tokens.IsNumber(i + 1))
        {
            word = 1;
        }

        if (word == 0 || !Numeral(tokens, i + word, out var quarter, out var end))
        {
            return null;
        }

        end += DateReader.YearAt(tokens, end, out var year);
        var span = new CalendarSpan(i, end, SpanUnit.Quarter) { Quarter = quarter, Year = year, Wrong = Check(quarter) };
        while (Next(tokens, span, out var longer))
        {
            span = longer;
        }

        return span;
    }

    private static bool Numeral(PhraseTokens tokens, int i, out int value, out int end)
    {
        end = i + 1;
        if (PhraseNumbers.Quarter(tokens[i], out value))
        {
            return true;
        }

        var length = PhraseNumbers.Ordinal(tokens, i, out value);
        end = i + length;
        return length > 0 && value <= 4 && !tokens.IsNumber(i);
    }

    private static bool Next(PhraseTokens tokens, CalendarSpan span, out CalendarSpan longer)
    {
        longer = span;
        var joint = tokens.IsMark(span.End, '-') || tokens.IsMark(span.End, ',') || tokens.IsMark(span.End, '+')
            || (tokens.IsMark(span.End, '/') && tokens.IsWord(span.End + 1)) ? 1
            : To.At(tokens, span.End) + And.At(tokens, span.End) + Or.At(tokens, span.End);
        var at = span.End + joint;
        if (joint == 0 || !PhraseNumbers.Quarter(tokens[at], out var last) || (tokens.IsNumber(at) && !Closes(tokens, at + 1)))
        {
            return false;
        }

        var end = at + 1;
        end += DateReader.YearAt(tokens, end, out var year);
        var crosses = year is not null && span.Year is null && last < span.Quarter;
        longer = span with
        {
            End = end,
            LastQuarter = last,
            Year = crosses ? year - 1 : span.Year ?? year,
            LastYear = crosses || span.Year is not null ? year : null,
            Either = span.Either || Or.At(tokens, span.End) > 0,
            Wrong = span.Wrong == UnreadReason.None ? Check(last) : span.Wrong,
        };
        return true;
    }

    // a digit after a comma is a quarter only where nothing is counted by it
    private static bool Closes(PhraseTokens tokens, int i) =>
        !tokens.IsWord(i) || DateReader.YearAt(tokens, i, out _) > 0 || And.At(tokens, i) + Or.At(tokens, i) + To.At(tokens, i) > 0;

    private static UnreadReason Check(int quarter) => quarter is >= 1 and <= 4 ? UnreadReason.None : UnreadReason.NoSuchQuarter;
}
