namespace Taskboard.Domain.Timing.Reading;

/// <summary>A number of days before or after something.</summary>
internal sealed record DayCount(int Start, int End, int Min, int? Max, bool Working, bool Either);

/// <summary>Reads numbers of days: "05 - 07 ngày làm việc", "ít nhất 40/30 ngày", "15 ngày", "02 tuần". A week is seven
/// days of the calendar, a month thirty.</summary>
internal static class CountReader
{
    private static readonly Wording DayWord = Wording.Of("ngày");
    private static readonly Wording WorkingWord = Wording.Of("làm việc");
    private static readonly Wording WeekWord = Wording.Of("tuần");
    private static readonly Wording MonthWord = Wording.Of("tháng");
    private static readonly Wording NoMonth = Wording.Of("đầu", "cuối", "một", "lần", "giêng", "chạp");
    private static readonly Wording Joint = Wording.Of("đến", "tới", "hoặc", "hay");

    /// <summary>The first number of days in a phrase that does not say how often, or null.</summary>
    public static DayCount? Find(PhraseTokens tokens, List<Repeat> repeats)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } count && !repeats.Exists(repeat => i >= repeat.Start && i < repeat.End))
            {
                return count;
            }
        }

        return null;
    }

    private static DayCount? At(PhraseTokens tokens, int i)
    {
        if (tokens[i].Kind is TokenKind.Mark or TokenKind.None || tokens.IsMark(i - 1, '/'))
        {
            return null;
        }

        var number = Number(tokens, i, out var min);
        if (number == 0)
        {
            return null;
        }

        var at = i + number;
        int? max = null;
        var either = tokens.IsMark(at, '/');
        var joint = either || tokens.IsMark(at, '-') ? 1 : Joint.At(tokens, at);
        if (joint > 0 && Number(tokens, at + joint, out var second) is > 0 and var length)
        {
            at += joint + length;
            max = second;
        }

        return min > 1000 || max > 1000 ? null : Unit(tokens, i, at, min, max, either && max is not null);
    }

    private static DayCount? Unit(PhraseTokens tokens, int i, int at, int min, int? max, bool either)
    {
        int days;
        if (DayWord.At(tokens, at) > 0)
        {
            days = 1;
        }
        else if (WeekWord.At(tokens, at) > 0)
        {
            days = 7;
        }
        else if (MonthWord.At(tokens, at) > 0 && !tokens.IsNumber(at + 1) && NoMonth.At(tokens, at + 1) == 0)
        {
            days = 30;
        }
        else
        {
            return null;
        }

        var working = WorkingWord.At(tokens, at + 1);
        var (low, high) = max is { } most ? (Math.Min(min, most) * days, Math.Max(min, most) * days) : (min * days, (int?)null);
        // "40/30 ngày" are the terms of two kinds of events: the longer one is safe for both
        return either
            ? new DayCount(i, at + 1 + working, high ?? low, null, working > 0, true)
            : new DayCount(i, at + 1 + working, low, high, working > 0, false);
    }

    // "05", "năm", "05 (năm)"
    private static int Number(PhraseTokens tokens, int i, out int value)
    {
        var length = PhraseNumbers.At(tokens, i, out value);
        if (length == 0 || tokens[i].Digits > 3)
        {
            return tokens.IsNumber(i) ? 0 : length;
        }

        var inside = tokens.IsNumber(i) && tokens.IsMark(i + 1, '(') ? PhraseNumbers.At(tokens, i + 2, out _) : 0;
        return inside > 0 && tokens.IsMark(i + 2 + inside, ')') ? length + inside + 2 : length;
    }
}
