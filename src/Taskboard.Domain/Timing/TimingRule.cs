namespace Taskboard.Domain.Timing;

/// <summary>
/// Quy tắc thời gian: the phrase as the plan has it, and how it is read. Flat on purpose: it stands in the journal for
/// ever, so fields may be added and none may change its meaning.
/// </summary>
/// <remarks>Made by <see cref="TimingPhrases.Read"/>, turned into days by <see cref="TimingResolution.Resolve"/>.</remarks>
public sealed record TimingRule
{
    /// <summary>The phrase as written, never altered. Empty where the plan says nothing.</summary>
    public string Phrase { get; init; } = "";

    /// <summary>The form that the phrase has.</summary>
    public TimingForm Form { get; init; }

    /// <summary>Why it was not read, where <see cref="Form"/> is <see cref="TimingForm.Unread"/>.</summary>
    public UnreadReason Unread { get; init; }

    /// <summary>What the span is counted in.</summary>
    public SpanUnit Unit { get; init; }

    /// <summary>The part of the span that is meant.</summary>
    public SpanPart Part { get; init; }

    /// <summary>First day of the month, 1–31.</summary>
    public int? Day { get; init; }

    /// <summary>First month, 1–12; of the lunar year where <see cref="Lunar"/> is set.</summary>
    public int? Month { get; init; }

    /// <summary>First quarter, 1–4.</summary>
    public int? Quarter { get; init; }

    /// <summary>First year; null where the phrase names none.</summary>
    public int? Year { get; init; }

    /// <summary>Last day of the month where the span has several; inclusive.</summary>
    public int? LastDay { get; init; }

    /// <summary>Last month where the span has several; inclusive.</summary>
    public int? LastMonth { get; init; }

    /// <summary>Last quarter where the span has several; inclusive.</summary>
    public int? LastQuarter { get; init; }

    /// <summary>Last year where the phrase names a second one; inclusive.</summary>
    public int? LastYear { get; init; }

    /// <summary>Week of the month, 1–5, or -1 for the last.</summary>
    public int? Week { get; init; }

    /// <summary>Day and month are those of the Vietnamese lunar calendar (âm lịch).</summary>
    public bool Lunar { get; init; }

    /// <summary>Once in one of the spans named: "Quý I hoặc quý II".</summary>
    public bool Either { get; init; }

    /// <summary>"Trước ngày X" is strict and ends on the day before X; set, the day X itself still serves.</summary>
    public bool Inclusive { get; init; }

    /// <summary>The day that the phrase hangs on.</summary>
    public TimingAnchor Anchor { get; init; }

    /// <summary>The words that name the anchor: "ngày đón tiếp", "ngày đoàn về nước".</summary>
    public string? AnchorWords { get; init; }

    /// <summary>The country that the phrase names, as a code of <see cref="Directory.Countries"/>.</summary>
    public string? Country { get; init; }

    /// <summary>Fewest days from the anchor; the deadline where only one number is named.</summary>
    public int? MinDays { get; init; }

    /// <summary>Most days from the anchor.</summary>
    public int? MaxDays { get; init; }

    /// <summary>The days are working days (ngày làm việc), not days of the calendar.</summary>
    public bool WorkingDays { get; init; }

    /// <summary>How often it comes again.</summary>
    public Frequency Frequency { get; init; }

    /// <summary>Every how many weeks, months or years; null is one.</summary>
    public int? Interval { get; init; }

    /// <summary>On demand besides: "hoặc đột xuất".</summary>
    public bool OnDemand { get; init; }

    /// <summary>Dự kiến, khoảng: read the same way, one step less certain.</summary>
    public bool Expected { get; init; }

    /// <summary>The document that decides: "Quyết định số 1263-QĐ/TU".</summary>
    public string? Reference { get; init; }

    /// <summary>A person set the days otherwise: the words stay to be read, and nothing recomputes the days.</summary>
    public bool ByHand { get; init; }

    /// <summary>No phrase: the plan says nothing of the time.</summary>
    public static TimingRule None { get; } = new() { Form = TimingForm.Open };
}
