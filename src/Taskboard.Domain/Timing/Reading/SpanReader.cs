namespace Taskboard.Domain.Timing.Reading;

/// <summary>Finds the spans of the calendar in a phrase and joins those that belong together.</summary>
internal static class SpanReader
{
    private static readonly Wording To = Wording.Of("đến", "tới", "đến hết", "cho đến", "cho đến hết", "đến khoảng", "kéo dài đến");
    private static readonly Wording And = Wording.Of("và", "cùng với", "và trong");
    private static readonly Wording Or = Wording.Of("hoặc", "hay", "hoặc trong");
    private static readonly Wording Stage = Wording.Of("giai đoạn", "nhiệm kỳ", "thời kỳ");

    /// <summary>The spans that a phrase names, in their order.</summary>
    public static List<CalendarSpan> Read(PhraseTokens tokens)
    {
        var spans = new List<CalendarSpan>();
        for (var i = 0; i < tokens.Count;)
        {
            if (Stage.At(tokens, i) is > 0 and var stage)
            {
                // the period of a scheme is no deadline
                i = YearReader.Numbered(tokens, i, i + stage)?.End ?? i + stage;
                continue;
            }

            var span = At(tokens, i);
            if (span is null)
            {
                i++;
                continue;
            }

            i = span.End;
            if (spans.Count > 0 && Joined(tokens, spans[^1], span) is { } joined)
            {
                spans[^1] = joined;
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    private static CalendarSpan? At(PhraseTokens tokens, int i) =>
        tokens[i].Kind is TokenKind.Mark or TokenKind.None ? null
        : DayRangeReader.Read(tokens, i) ?? DateReader.Read(tokens, i) ?? PartReader.Read(tokens, i)
            ?? MonthReader.Read(tokens, i) ?? QuarterReader.Read(tokens, i) ?? YearReader.Read(tokens, i)
            ?? (i == 0 && tokens.Count <= 3 ? YearReader.Numbered(tokens, 0, 0) is { } years && years.End == tokens.Count ? years : null : null);

    private static CalendarSpan? Joined(PhraseTokens tokens, CalendarSpan a, CalendarSpan b)
    {
        if (a.Unit == SpanUnit.SchoolYear || b.Unit == SpanUnit.SchoolYear || a.Lunar != b.Lunar)
        {
            return null;
        }

        var gap = b.Start - a.End;
        var range = gap == 1 && tokens.IsMark(a.End, '-') ? 1 : To.At(tokens, a.End);
        if (range > 0 && range == gap)
        {
            return SpanMath.Combine(a, b);
        }

        var either = Or.At(tokens, a.End) is > 0 and var or && or == gap;
        var list = gap == 0 || either || (And.At(tokens, a.End) is > 0 and var and && and == gap) || (gap == 1 && tokens.IsMark(a.End, ','));
        if (!list || !SpanMath.MayBeListed(a, b))
        {
            return null;
        }

        var joined = SpanMath.Combine(a, b);
        return joined with { Either = joined.Either || either };
    }
}
