using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Timing;

/// <summary>What the plan around a phrase says, which its reading needs.</summary>
/// <param name="PlanYear">The year of the plan; a phrase without a year means it.</param>
/// <param name="PlanFrom">First day of the plan's period; null is 1 January of the plan's year.</param>
/// <param name="PlanTo">Last day of the plan's period; null is 31 December of the plan's year.</param>
/// <param name="Issued">The day on which the plan was issued; where only the month is known, its first day.</param>
/// <param name="Partner">The partner's country, whose national day and new year are meant.</param>
/// <param name="Anchor">The day that the phrase hangs on, where the plan gives it elsewhere (an appendix row, the day of
/// a reception). A national day or an anniversary may have the plan's year: it moves to its next occurrence by itself.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="PartnerDay">The partner's own national day, where the directory has one that differs from the country's.</param>
public sealed record TimingContext(
    int PlanYear,
    DateOnly? PlanFrom = null,
    DateOnly? PlanTo = null,
    DateOnly? Issued = null,
    Country? Partner = null,
    DateOnly? Anchor = null,
    OfficialCalendar? Calendar = null,
    NationalDay? PartnerDay = null)
{
    /// <summary>First day of the plan's period.</summary>
    public DateOnly Start => PlanFrom is { } day && Years.Holds(day.Year) ? day : new DateOnly(Years.Clamp(PlanYear), 1, 1);

    /// <summary>Last day of the plan's period.</summary>
    public DateOnly End => PlanTo is { } day && Years.Holds(day.Year) ? day : new DateOnly(Years.Clamp(PlanYear), 12, 31);

    /// <summary><see cref="Anchor"/>, where it lies in a year that a plan may name.</summary>
    internal DateOnly? AnchorDay => Anchor is { } day && Years.Holds(day.Year - 1) && Years.Holds(day.Year + 1) ? day : null;

    /// <summary>The working days: those given, else the shipped ones.</summary>
    public OfficialCalendar Days => Calendar ?? OfficialCalendar.Default;
}
