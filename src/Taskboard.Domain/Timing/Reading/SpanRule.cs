namespace Taskboard.Domain.Timing.Reading;

/// <summary>Makes a rule of the spans that a phrase names and the words before them.</summary>
internal static class SpanRule
{
    /// <summary>The rule of at least one span.</summary>
    public static TimingRule Read(PhraseTokens tokens, List<CalendarSpan> spans, TimingRule blank)
    {
        var first = Finest(spans);
        var bound = BoundReader.At(tokens, first.Start);
        var next = spans.Find(span => span.Start >= first.End);
        if (next is not null && bound is Bound.Within or Bound.Since)
        {
            // "từ tháng 2 đến trước ngày 30/11", "Quý III/2024 (trước ngày 15/9)"
            var closing = BoundReader.At(tokens, next.Start);
            if (closing is Bound.Before or Bound.Until && SpanMath.UpTo(first, next, closing == Bound.Before, bound == Bound.Since) is { } both)
            {
                return both.On(blank with { Form = TimingForm.Within });
            }
        }

        // "từ" before a row of spans opens the row
        if (bound == Bound.Since && HasEnd(first))
        {
            bound = Bound.Within;
        }

        return bound == Bound.After ? After(first, blank) : first.On(blank with { Form = Form(bound) });
    }

    // a year that stands by itself only frames the rest
    private static CalendarSpan Finest(List<CalendarSpan> spans) =>
        spans.Find(span => span.Unit != SpanUnit.Year || span.Part != SpanPart.Whole) is { } fine ? Framed(fine, spans) : spans[0];

    // "Năm 2024: quý I" gives the quarter its year
    private static CalendarSpan Framed(CalendarSpan fine, List<CalendarSpan> spans) =>
        fine.Year is null && fine.Unit != SpanUnit.SchoolYear && spans.Find(span => span.Unit == SpanUnit.Year && span.LastYear is null && span.Year is not null) is { } year
            ? fine with { Year = year.Year }
            : fine;

    private static bool HasEnd(CalendarSpan span) =>
        span.LastDay is not null || span.LastMonth is not null || span.LastQuarter is not null
        || (span.LastYear is not null && span.Unit != SpanUnit.SchoolYear);

    private static TimingRule After(CalendarSpan span, TimingRule blank)
    {
        var days = SpanMath.Days(span);
        return blank with
        {
            Form = TimingForm.AfterAnchor,
            Anchor = TimingAnchor.Day,
            Day = days.LastDay ?? days.Day,
            Month = days.LastMonth ?? days.Month,
            Year = days.EndYear,
            Lunar = days.Lunar,
        };
    }

    private static TimingForm Form(Bound bound) => bound switch
    {
        Bound.Before => TimingForm.Before,
        Bound.Until => TimingForm.Until,
        Bound.Since => TimingForm.Since,
        _ => TimingForm.Within,
    };
}
