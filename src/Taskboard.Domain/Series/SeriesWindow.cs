using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Series;

/// <summary>The days of a series in one period, and how they come about.</summary>
public static class SeriesWindow
{
    /// <summary>The days of a period.</summary>
    /// <param name="series">The series.</param>
    /// <param name="period">The period.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="partners">The directory of partners, whose own national days go before their countries'; null where it has no bearing.</param>
    public static WindowStory Explain(TaskSeries series, SeriesPeriod period, OfficialCalendar calendar, PartnerIndex? partners = null)
    {
        if (series.Timing is not { } rule)
            return new(new DateWindow(period.First, period.Last, calendar.LastWorkingDayOnOrBefore(period.Last), Certainty.YearOnly, null, series.Recurrence), []);
        if (rule is { Unit: SpanUnit.Day, Month: null, Day: { } day })
            return OfMonth(series, rule, day, period, calendar);
        var years = period.First.Year - series.BaseYear;
        var read = rule with { Year = rule.Year + years, LastYear = rule.LastYear + years };
        var (country, own) = PartnerOf(series, partners);
        var anchor = rule.Anchor == TimingAnchor.NationalDay && own is not null ? null : series.Anchor;
        var story = read.Explain(new TimingContext(
            period.First.Year, period.First, period.Last, null, country, anchor is { } hangsOn ? In(hangsOn, hangsOn.Year + years) : null, calendar, own));
        var window = story.Window with { Recurrence = series.Recurrence };
        // the words give no days of their own: the period is all that is known
        return story with { Window = window.From is null && window.To is null ? Within(window, period, calendar) : window };
    }

    /// <summary>The days of work that something happened for: counted from its day where the words say so, otherwise open with the day beside it.</summary>
    /// <param name="series">The series.</param>
    /// <param name="day">The day of what happened.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="partners">The directory of partners; null where it has no bearing.</param>
    public static WindowStory Explain(TaskSeries series, DateOnly day, OfficialCalendar calendar, PartnerIndex? partners = null)
    {
        var context = new TimingContext(day.Year, null, null, null, PartnerOf(series, partners).Country, day, calendar);
        var story = (series.Timing ?? TimingRule.None).Explain(context);
        var window = story.Window with { Recurrence = null, Anchor = story.Window.Anchor ?? day };
        // "khi các sự kiện diễn ra" gives no days of its own: the event's day is the one that counts
        return window.From is null && window.To is null
            ? new(window with { To = day, EffectiveTo = calendar.LastWorkingDayOnOrBefore(day), Certainty = Certainty.Exact }, story.Steps)
            : new(window, story.Steps);
    }

    private static DateWindow Within(DateWindow window, SeriesPeriod period, OfficialCalendar calendar) => window with
    {
        From = period.First,
        To = period.Last,
        EffectiveTo = calendar.LastWorkingDayOnOrBefore(period.Last),
        Certainty = window.Certainty == Certainty.External ? Certainty.External : Certainty.YearOnly,
    };

    private static WindowStory OfMonth(TaskSeries series, TimingRule rule, int day, SeriesPeriod period, OfficialCalendar calendar)
    {
        var number = rule.Form == TimingForm.Before && !rule.Inclusive ? day - 1 : day;
        var month = period.Last;
        var to = number < 1
            ? new DateOnly(month.Year, month.Month, 1).AddDays(-1)
            : new DateOnly(month.Year, month.Month, Math.Min(number, DateTime.DaysInMonth(month.Year, month.Month)));
        var window = new DateWindow(null, to, calendar.LastWorkingDayOnOrBefore(to), Certainty.Exact, null, series.Recurrence);
        return new(window, [new StoryStep(StoryStepKind.Phrase, rule.Phrase), new StoryStep(StoryStepKind.Window, null, null, to)]);
    }

    private static (Country? Country, NationalDay? Own) PartnerOf(TaskSeries series, PartnerIndex? partners) =>
        PartnerDays.Of(series.Details.Recipients.Prepend(series.Details.Country).Append(series.Details.Partner).Append(series.Details.Title), partners);

    private static DateOnly In(DateOnly day, int year) =>
        Years.Holds(year) ? new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month))) : day;
}
