using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Plans;

/// <summary>The days of a draft, worked out anew after its words or its days were corrected.</summary>
public static class DraftTiming
{
    /// <summary>The draft with the days that its phrase gives.</summary>
    /// <param name="task">The draft.</param>
    /// <param name="plan">The plan around it.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="partners">The directory of partners, whose own national days go before their countries'; null where it has no bearing.</param>
    public static TaskDraft ByWords(TaskDraft task, PlanDraft plan, OfficialCalendar calendar, PartnerIndex? partners = null)
    {
        if (task.Timing is null)
            return Of(task with { Rule = null }, DateWindow.Open);
        var rule = TimingPhrases.Read(task.Timing);
        return Of(task with { Rule = rule }, rule.Resolve(ContextOf(task, plan, calendar, partners)));
    }

    /// <summary>The draft with days that somebody set.</summary>
    public static TaskDraft ByHand(TaskDraft task, DateOnly? from, DateOnly? to, OfficialCalendar calendar) => task with
    {
        Rule = task.Timing is { } phrase ? TimingPhrases.Read(phrase) with { ByHand = true } : null,
        Provisional = false,
        From = from,
        To = to,
        EffectiveTo = to is { } last && calendar.LastWorkingDayOnOrBefore(last) is var serves && serves != last ? serves : null,
        Certainty = (from is null && to is null ? Certainty.Open : from == to ? Certainty.Exact : Certainty.Window).ToText(),
    };

    /// <summary>What the plan around a draft says, which the reading of its phrase needs.</summary>
    public static TimingContext ContextOf(TaskDraft task, PlanDraft plan, OfficialCalendar calendar, PartnerIndex? partners = null)
    {
        var (country, own) = PartnerDays.Of(task.Recipients.Prepend(task.Country).Append(task.Partner).Append(task.Title), partners);
        return new(plan.Year, plan.From, plan.To, IssuedOn(plan.Issued), country, task.Anchor, calendar, own);
    }

    /// <summary>The day of issue; where only the month is known, its first day.</summary>
    public static DateOnly? IssuedOn(string? issued) =>
        DateOnly.TryParseExact(issued is { Length: 7 } month ? month + "-01" : issued, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static TaskDraft Of(TaskDraft task, DateWindow window) => task with
    {
        From = window.From,
        To = window.To,
        EffectiveTo = window.EffectiveTo != window.To ? window.EffectiveTo : null,
        Certainty = window.Certainty.ToText(),
        Anchor = window.Anchor,
        Recurrence = window.Recurrence,
        Provisional = window.Provisional,
    };
}
