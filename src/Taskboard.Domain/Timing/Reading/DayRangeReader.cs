namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads days in a row of which the first are short: "13-15/12/2024", "ngày 24 đến 26-3-2022", "13, 14 và 15/12".</summary>
internal static class DayRangeReader
{
    private const int MostDays = 10;
    private static readonly Wording DayWord = Wording.Of("ngày", "mùng", "mồng");
    private static readonly Wording Joint = Wording.Of("đến", "tới", "đến hết", "và", "hoặc", "cho đến");

    /// <summary>The days from a token on, or null.</summary>
    public static CalendarSpan? Read(PhraseTokens tokens, int i)
    {
        var at = i + DayWord.At(tokens, i);
        if (!tokens.IsNumber(at) || tokens[at].Digits > 2)
        {
            return null;
        }

        var first = tokens[at].Value;
        for (var days = 0; days < MostDays; days++)
        {
            var joint = tokens.IsMark(at + 1, '-') || tokens.IsMark(at + 1, ',') || tokens.IsMark(at + 1, '+') ? 1 : Joint.At(tokens, at + 1);
            var next = at + 1 + joint;
            if (joint == 0)
            {
                return null;
            }

            if (DateReader.Read(tokens, next) is { } last)
            {
                return Joined(i, first, last);
            }

            next += DayWord.At(tokens, next);
            if (!tokens.IsNumber(next) || tokens[next].Digits > 2)
            {
                return null;
            }

            at = next;
        }

        return null;
    }

    private static CalendarSpan Joined(int start, int first, CalendarSpan last)
    {
        var wrong = last.Wrong != UnreadReason.None ? last.Wrong
            : first is < 1 or > 31 ? UnreadReason.NoSuchDay
            : first > last.Day ? UnreadReason.EndsBeforeItBegins
            : UnreadReason.None;
        return last with { Start = start, Day = first, LastDay = last.Day, Wrong = wrong };
    }
}
