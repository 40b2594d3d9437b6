namespace Taskboard.Domain.Timing.Reading;

/// <summary>Reads occasions, which are anchors and no deadlines: "Nhân dịp năm mới 2025", "(22/12)", "kỷ niệm 65 năm ...",
/// "(30/08/2012 - 30/08/2022)", of which the later day counts.</summary>
internal static class OccasionReader
{
    /// <summary>The rule of an occasion, or null.</summary>
    public static TimingRule? Read(PhraseTokens tokens, List<CalendarSpan> spans, TimingRule blank)
    {
        var anchor = AnchorReader.Find(tokens);
        var words = PhraseWords.Occasion.Find(tokens);
        var time = spans.Find(span => IsTime(tokens, span, words));
        if (time is not null)
        {
            return null;
        }

        var date = spans.Find(span => span.Unit == SpanUnit.Day);
        var rule = blank with { Form = TimingForm.Occasion };
        if (anchor is not null)
        {
            var own = anchor is { Anchor: TimingAnchor.TraditionalNewYear, Country: null } && !PhraseWords.Partners.In(tokens)
                ? anchor with { Anchor = TimingAnchor.Tet }
                : anchor;
            rule = own.On(rule);
            return date is null ? rule : Dated(rule, date);
        }

        return date is not null ? Dated(rule with { Anchor = TimingAnchor.Day }, date)
            : words >= 0 && spans.Count == 0 ? rule
            : null;
    }

    // a span that says when, rather than naming what is celebrated
    private static bool IsTime(PhraseTokens tokens, CalendarSpan span, int words)
    {
        if (BoundReader.At(tokens, span.Start) is Bound.Before or Bound.Until or Bound.Since or Bound.After)
        {
            return true;
        }

        if (IsAnniversary(span))
        {
            return false;
        }

        return span.Unit switch
        {
            SpanUnit.Day => !(tokens.IsMark(span.Start - 1, '(') && tokens.IsMark(span.End, ')')) && (words < 0 || span.Start < words || span.LastDay is not null),
            SpanUnit.Year => words < 0 || span.Start < words,
            _ => true,
        };
    }

    // "22/3/1955 - 22/3/2024"
    private static bool IsAnniversary(CalendarSpan span) =>
        span.Unit == SpanUnit.Day && span.LastYear is { } last && span.Year is { } first && last > first
        && span.LastDay == span.Day && span.LastMonth == span.Month;

    private static TimingRule Dated(TimingRule rule, CalendarSpan date) => rule with
    {
        Day = date.LastDay ?? date.Day,
        Month = date.LastMonth ?? date.Month,
        Year = date.EndYear,
        Lunar = date.Lunar,
    };
}
