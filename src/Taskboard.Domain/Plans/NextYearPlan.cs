using System.Collections.Immutable;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Plans;

/// <summary>Proposes next year's plan from this year's: what hangs on a national day, Tết or another yearly day, what is a series, and reports come again; one-off work is
/// left out and listed. Numbers that belong to one year are left blank to be filled in.</summary>
public static class NextYearPlan
{
    private static readonly string[] s_yearly = ["quốc khánh", "năm mới", "chúc tết", "tết nguyên đán", "tết cổ truyền", "giáng sinh"];

    /// <summary>Makes the proposal. Pure.</summary>
    /// <param name="plan">This year's plan.</param>
    /// <param name="tasks">Its tasks as they stand.</param>
    /// <param name="series">All series.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="partners">The directory of partners, whose own national days go before their countries'; null where it has no bearing.</param>
    public static NextYear Of(Plan plan, IReadOnlyList<PlanTask> tasks, IReadOnlyList<TaskSeries> series, OfficialCalendar calendar, PartnerIndex? partners = null)
    {
        var head = new PlanDraft
        {
            DocumentKind = "KẾ HOẠCH",
            Title = NextYearText.Shifted(plan.Title),
            Issuer = plan.Issuer,
            Year = plan.Year + 1,
            From = plan.From?.AddYears(1),
            To = plan.To?.AddYears(1),
        };
        var byId = series.ToDictionary(s => s.Id);
        var taken = new HashSet<string>();
        var (proposed, leftOut) = (ImmutableArray.CreateBuilder<TaskDraft>(), ImmutableArray.CreateBuilder<LeftOutTask>());
        foreach (var task in tasks)
        {
            // the halves of a year are one line of the plan
            if (task.SeriesId is { } id && !taken.Add(id))
                continue;
            var its = task.SeriesId is { } own ? byId.GetValueOrDefault(own) : null;
            var draft = NextYearDraft.Of(task, its, head, calendar, partners);
            if (WhyNot(task, its, head.Year) is { } why)
                leftOut.Add(new(task.Id, task.Code, why, draft));
            else
                proposed.Add(draft);
        }
        return new(head with { Tasks = proposed.ToImmutable() }, leftOut.ToImmutable());
    }

    private static LeftOutReason? WhyNot(PlanTask task, TaskSeries? series, int year)
    {
        if (task.State == CommonStates.Stopped || series?.EndedOn is not null)
            return LeftOutReason.Stopped;
        if (series is not null)
            return WhyNot(series, year);
        if (RecurrenceText.IsByHand(task.Window.Recurrence))
            return LeftOutReason.WaitsForEvent;
        return RecurrenceText.MonthsOf(task.Window.Recurrence) is not null || IsYearly(task) ? null : LeftOutReason.Once;
    }

    private static LeftOutReason? WhyNot(TaskSeries series, int year)
    {
        if (series.Months is not { } months)
            return LeftOutReason.WaitsForEvent;
        if (series.Instances.Any(i => i.Period.StartsWith(SeriesPeriod.Year(year).Key, StringComparison.Ordinal)))
            return LeftOutReason.OnBoard;
        var next = series.Next ?? SeriesPeriod.Year(year);
        while (next.Last.Year < year)
            next = next.After(months);
        return next.First.Year == year ? null : LeftOutReason.NotThatYear;
    }

    private static bool IsYearly(PlanTask task)
    {
        if (task.Kind == TaskKind.Report)
            return true;
        if (task.Timing is { } rule && (rule.Lunar || rule.Anchor is not (TimingAnchor.None or TimingAnchor.Event)))
            return true;
        var title = VietnameseText.Key(task.Details.Title);
        return task.Kind is TaskKind.Letter or TaskKind.Card or TaskKind.Visit or TaskKind.Gift
            && s_yearly.Any(sign => title.Contains(VietnameseText.Key(sign), StringComparison.Ordinal));
    }
}
