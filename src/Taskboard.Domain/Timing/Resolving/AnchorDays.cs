using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Timing.Resolving;

/// <summary>The day of a rule's anchor in a year.</summary>
internal sealed class AnchorDays(TimingRule rule, TimingContext context)
{
    private readonly Country? country = Countries.ByCode(rule.Country) ?? context.Partner;

    /// <summary>What the anchor is called on the screen.</summary>
    public string Name => rule.Anchor switch
    {
        TimingAnchor.NationalDay => country is null ? "Quốc khánh" : "Quốc khánh " + country.Name,
        TimingAnchor.Tet => "Tết Nguyên đán",
        TimingAnchor.TraditionalNewYear => country is null ? "Tết Nguyên đán" : $"{country.NewYear.Name()} ({country.Name})",
        TimingAnchor.NewYear => "Tết Dương lịch",
        TimingAnchor.Anniversary => "Ngày kỷ niệm",
        TimingAnchor.Day => "Ngày",
        _ => rule.AnchorWords ?? "Ngày diễn ra",
    };

    /// <summary>The country whose day or feast it is; null where it is nobody's.</summary>
    public string? CountryCode => rule.Anchor is TimingAnchor.NationalDay or TimingAnchor.TraditionalNewYear ? country?.Code : null;

    /// <summary>Whether the anchor comes every year; else the context names its one day.</summary>
    public bool Yearly => !(context.AnchorDay is not null && rule.Anchor is TimingAnchor.TraditionalNewYear)
        && rule.Anchor is not (TimingAnchor.Event or TimingAnchor.None);

    /// <summary>The first year in which it is looked for.</summary>
    public int FirstYear => rule.Year is { } year && Years.Holds(year) ? year
        : !Yearly && context.AnchorDay is { } day ? day.Year
        : rule.Anchor is TimingAnchor.NationalDay or TimingAnchor.Anniversary && context.AnchorDay is { } named && rule.Day is null
            ? Math.Max(Years.Clamp(context.PlanYear), named.Year)
            : Years.Clamp(context.PlanYear);

    /// <summary>Its day in a year, or null where nobody knows it.</summary>
    public DateOnly? In(int year)
    {
        if (!Years.Holds(year))
        {
            return null;
        }

        if (rule.Day is not null)
        {
            return rule.Lunar ? SpanDays.LunarDay(year, rule.Month, rule.Day) : SpanDays.Day(year, rule.Month, rule.Day);
        }

        return rule.Anchor switch
        {
            TimingAnchor.NationalDay => Named(year) ?? OwnDay?.In(year) ?? country?.NationalDay?.In(year),
            TimingAnchor.Anniversary => Named(year),
            TimingAnchor.Tet => NewYearFeast.Tet.In(year),
            TimingAnchor.TraditionalNewYear => context.AnchorDay ?? (country?.NewYear ?? NewYearFeast.Tet).In(year),
            TimingAnchor.NewYear => new DateOnly(year, 1, 1),
            TimingAnchor.Event => context.AnchorDay,
            _ => null,
        };
    }

    // a phrase that names another country does not mean the partner's day
    private NationalDay? OwnDay => rule.Country is null || rule.Country == context.Partner?.Code ? context.PartnerDay : null;

    // the day that the plan names elsewhere, in another year; 29 February is 28 February in most of them
    private DateOnly? Named(int year) =>
        context.AnchorDay is { } day
            ? new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)))
            : null;
}
