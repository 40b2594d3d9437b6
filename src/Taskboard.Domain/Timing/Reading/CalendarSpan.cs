namespace Taskboard.Domain.Timing.Reading;

/// <summary>A span of the calendar that a phrase names, with the tokens that it takes up.</summary>
internal sealed record CalendarSpan(int Start, int End, SpanUnit Unit)
{
    public SpanPart Part { get; init; }

    public int? Day { get; init; }

    public int? Month { get; init; }

    public int? Quarter { get; init; }

    public int? Year { get; init; }

    public int? LastDay { get; init; }

    public int? LastMonth { get; init; }

    public int? LastQuarter { get; init; }

    public int? LastYear { get; init; }

    public int? Week { get; init; }

    public bool Lunar { get; init; }

    public bool Either { get; init; }

    /// <summary>Why there is no such span.</summary>
    public UnreadReason Wrong { get; init; }

    /// <summary>The year in which it ends, as far as it is named.</summary>
    public int? EndYear => LastYear ?? Year;

    /// <summary>The rule with this span in it.</summary>
    public TimingRule On(TimingRule rule) => rule with
    {
        Unit = Unit,
        Part = Part,
        Day = Day,
        Month = Month,
        Quarter = Quarter,
        Year = Year,
        LastDay = LastDay,
        LastMonth = LastMonth,
        LastQuarter = LastQuarter,
        LastYear = LastYear,
        Week = Week,
        Lunar = Lunar,
        Either = Either,
    };
}
