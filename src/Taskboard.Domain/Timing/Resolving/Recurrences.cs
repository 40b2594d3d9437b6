using System.Globalization;

namespace Taskboard.Domain.Timing.Resolving;

/// <summary>The recurrence of a rule: an RRULE without its prefix, or a word of <see cref="DateWindow"/>.</summary>
internal static class Recurrences
{
    private static readonly int[] QuarterEnds = [3, 6, 9, 12];

    /// <summary>The recurrence of a rule whose window ends on a day.</summary>
    public static string? Of(TimingRule rule, DateOnly? to)
    {
        if (rule.Frequency == Frequency.Once)
        {
            return null;
        }

        var interval = rule.Interval is > 1 and var every ? FormattableString.Invariant($";INTERVAL={every}") : "";
        if (rule is { Unit: SpanUnit.Day, Month: null, Day: { } day })
        {
            return OfMonth(rule, day, interval);
        }

        // a named day comes once a year, however the report is called ("6 tháng" by 25/5)
        var yearly = rule.Frequency == Frequency.Yearly ? "FREQ=YEARLY" + interval : "FREQ=YEARLY";
        return rule.Form switch
        {
            TimingForm.Before or TimingForm.Until when to is { } last && !rule.Lunar => OnDay(yearly, last),
            TimingForm.Within when rule is { Unit: SpanUnit.Day, LastDay: null, Lunar: false } && to is { } last => OnDay(yearly, last),
            TimingForm.Within when rule is { Unit: SpanUnit.Month or SpanUnit.Week, LastMonth: null, Month: { } month, Lunar: false } =>
                FormattableString.Invariant($"{yearly};BYMONTH={month}"),
            TimingForm.Recurring or TimingForm.Regulation => Name(rule.Frequency) + interval,
            _ => yearly,
        };
    }

    private static string OfMonth(TimingRule rule, int day, string interval)
    {
        var last = rule.Form == TimingForm.Before && !rule.Inclusive ? day - 1 : day;
        var months = rule.Part == SpanPart.End
            ? "FREQ=YEARLY;BYMONTH=" + string.Join(',', QuarterEnds)
            : "FREQ=MONTHLY" + interval;
        return FormattableString.Invariant($"{months};BYMONTHDAY={(last == 0 ? -1 : last)}");
    }

    private static string OnDay(string frequency, DateOnly day)
    {
        var number = day is { Month: 2, Day: >= 28 } ? -1 : day.Day;
        return string.Create(CultureInfo.InvariantCulture, $"{frequency};BYMONTH={day.Month};BYMONTHDAY={number}");
    }

    private static string Name(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => "FREQ=WEEKLY",
        Frequency.Monthly => "FREQ=MONTHLY",
        _ => "FREQ=YEARLY",
    };
}
