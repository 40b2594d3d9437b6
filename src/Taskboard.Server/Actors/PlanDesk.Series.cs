using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

public sealed partial class PlanDesk
{
    /// <summary>Begins a series with each recurring line, or joins the one that an earlier plan began: then the task is that series' instance of this period.</summary>
    /// <returns>The tasks with their series, and what is to be recorded of the series; or the refusal for the first line whose task is on the board already.</returns>
    private async ValueTask<(JoinedSeries Joined, (Refusal Why, int At)? Clash)> WithSeries(
        IReadOnlyList<TaskPlanned> planned, IReadOnlyList<TaskDraft> drafts, PlanAccepted plan, CancellationToken cancel)
    {
        var known = (await states.AllSeries(cancel)).Where(s => s.EndedOn is null).ToList();
        var tasks = planned.ToArray();
        var records = new List<(TaskSeries? Before, SeriesEvent[] Events)>();
        var joinedOnes = new HashSet<string>();
        for (var i = 0; i < tasks.Length; i++)
        {
            var task = tasks[i];
            if (!RecurrenceText.IsSeries(task.Window.Recurrence))
                continue;
            var months = RecurrenceText.MonthsOf(task.Window.Recurrence);
            var period = months is { } step ? SeriesPeriod.Holding(DayWithin(task, plan), step) : null;
            var instance = new SeriesInstance(period?.Key ?? "", task.TaskId, clock.Today);
            if (known.Find(s => IsSame(s, task) && !joinedOnes.Contains(s.Id)) is { } series)
            {
                if (period is null)
                    continue;
                if (series.Instances.FirstOrDefault(other => other.Period == period.Key) is { } there)
                    return (new(tasks, records), (new AlreadyThere(there.TaskId), i));
                joinedOnes.Add(series.Id);
                tasks[i] = task with { SeriesId = series.Id, Period = period.Key };
                records.Add((series, [new InstanceAdded { Instance = instance, Period = period }]));
                continue;
            }

            var begun = new SeriesBegun
            {
                SeriesId = Identifiers.From("series/" + task.TaskId),
                PlanId = plan.PlanId,
                Kind = task.Kind,
                Details = task.Details,
                Responsibility = task.Responsibility,
                Timing = task.Timing,
                Recurrence = task.Window.Recurrence!,
                Preparation = SeriesPreparation.Usual(months ?? 12),
                Anchor = drafts[i].Anchor,
                Traits = task.Traits,
                BaseYear = period?.First.Year ?? plan.Year,
            };
            tasks[i] = task with { SeriesId = begun.SeriesId, Period = period?.Key };
            records.Add((null, period is null ? [begun] : [begun, new InstanceAdded { Instance = instance, Period = period }]));
        }
        return (new(tasks, records), null);
    }

    /// <summary>A day of the task's own period: what comes several times a year begins with the period in which the plan was issued.</summary>
    private static DateOnly DayWithin(TaskPlanned task, PlanAccepted plan)
    {
        var first = plan.From ?? new DateOnly(plan.Year, 1, 1);
        if (task.Window.To is { } to && task.Window.From is null)
            return to;
        return DraftTiming.IssuedOn(plan.Issued) is { } issued && issued > first && issued.Year == first.Year && RecurrenceText.MonthsOf(task.Window.Recurrence) < 12 ? issued : first;
    }

    private static bool IsSame(TaskSeries series, TaskPlanned task) =>
        series.Kind == task.Kind
        && series.Recurrence == task.Window.Recurrence
        && VietnameseText.Key(YearNumbers.Blanked(series.Details.Title)) == VietnameseText.Key(YearNumbers.Blanked(task.Details.Title))
        && series.Details.Recipients.SequenceEqual(task.Details.Recipients)
        && series.Responsibility.Lead.Count == task.Responsibility.Lead.Count
        && series.Responsibility.Lead.All(unit => task.Responsibility.Lead.Any(unit.IsSame));

    /// <summary>Tasks with their series, and what is to be recorded of the series.</summary>
    private sealed record JoinedSeries(IReadOnlyList<TaskPlanned> Tasks, IReadOnlyList<(TaskSeries? Before, SeriesEvent[] Events)> Series);
}
