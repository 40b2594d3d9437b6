using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;
using Taskboard.Journal;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

/// <summary>Puts tasks of series onto the board, and changes and ends series. A period's task has an id and a command that follow from series and period: whoever
/// else is at it at the same moment, it comes onto the board once.</summary>
public sealed class SeriesDesk(IJournal journal, StateReader states, Clock clock, IServiceProvider services)
{
    private const int MostAttempts = 50;

    private OfficialCalendar Days => services.GetRequiredService<OfficialCalendar>();

    private PartnerIndex Partners => services.GetRequiredService<PartnerBook>().Index;

    /// <summary>Puts the task of the period that is due onto the board, by the system.</summary>
    /// <returns>True when it came onto the board by this call; false when none is due, or somebody else was first.</returns>
    public async ValueTask<bool> AddDue(TaskSeries series, CancellationToken cancel)
    {
        if (series.DueOn(clock.Today) is not { } period)
            return false;
        var taskId = Identifiers.From($"series/{series.Id}/{period.Key}");
        var window = SeriesWindow.Explain(series, period, Days, Partners).Window;
        return await Add(series, new AddPeriod(period, taskId), null, period.Key, window, null, ActingUser.System, $"series-{series.Id}-{period.Key}", cancel)
            is SeriesReply.Done { TaskId: not null };
    }

    /// <summary>Puts a task onto the board because something happens for which the line waits.</summary>
    public async ValueTask<SeriesReply?> Trigger(string seriesId, long basedOn, string happening, DateOnly day, ActingUser by, string commandId, CancellationToken cancel)
    {
        if (await states.Series(seriesId, cancel) is not { } series)
            return null;
        var taskId = Identifiers.From($"series/{seriesId}/{commandId}");
        var window = SeriesWindow.Explain(series, day, Days, Partners).Window;
        return await Add(
            series, new TriggerIt(happening, day, taskId), basedOn, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), window, happening, by, commandId, cancel);
    }

    /// <summary>Changes or ends a series. What is on the board stays as it is.</summary>
    public async ValueTask<SeriesReply?> Change(string seriesId, long basedOn, SeriesCommand command, ActingUser by, string commandId, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await states.Series(seriesId, cancel) is not { } series)
                return null;
            var outcome = series.Decide(command, basedOn, by, clock.Today);
            if (outcome is Outcome<SeriesEvent>.Refused(var why))
                return new SeriesReply.Refused(why, series);
            var events = ((Outcome<SeriesEvent>.Done)outcome).Events;
            var next = TaskSeries.Evolve(series, events);
            var outcomes = await Together.Append(journal, [Written.Series(next, series.Version, events, Written.Actor(by), commandId)], cancel);
            if (outcomes[0] is AppendOutcome.Committed)
                return new SeriesReply.Done(next);
            if (outcomes[0] is AppendOutcome.Repeated)
                return new SeriesReply.Done(series);
        }
        throw new InvalidOperationException($"series {seriesId}: {MostAttempts} conflicts in a row");
    }

    private async ValueTask<SeriesReply> Add(
        TaskSeries series, SeriesCommand command, long? basedOn, string period, DateWindow window, string? happening, ActingUser by, string commandId, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var outcome = series.Decide(command, basedOn, by, clock.Today);
            if (outcome is Outcome<SeriesEvent>.Refused(var why))
                return new SeriesReply.Refused(why, series);
            var added = ((Outcome<SeriesEvent>.Done)outcome).Events;
            var instance = ((InstanceAdded)added[0]).Instance;
            var (plan, opened) = await PlanFor(series, window, cancel);
            var ordinal = (plan?.LastOrdinal ?? 0) + 1;
            PlanEvent[] taken = [.. opened is null ? [] : new PlanEvent[] { opened }, new OrdinalTaken { Ordinal = ordinal, TaskId = instance.TaskId }];
            var planAfter = Plan.Evolve(plan, taken);
            var planned = Planned(series, instance, planAfter, ordinal, period, window, happening);
            var begun = PlanTask.Decide(null, new TaskCall(planned.TaskId, commandId, null, by, new PlanIt(planned)), clock.Moment(null));
            if (begun is not Outcome<TaskEvent>.Done { Events: var first })
                return new SeriesReply.Refused(((Outcome<TaskEvent>.Refused)begun).Why, series);

            var task = PlanTask.Evolve(null, first);
            var next = TaskSeries.Evolve(series, added);
            var actor = Written.Actor(by);
            Append[] appends =
            [
                Written.Series(next, series.Version, added, actor, commandId),
                Written.Plan(planAfter, plan?.Version ?? 0, taken, actor, commandId),
                Written.Task(task.Id, 0, first, Written.AudienceOf(task), ReadRows.Of(task, first, null, clock.Workflows), actor, commandId),
            ];
            var outcomes = await Together.Append(journal, appends, cancel);
            if (outcomes[0] is AppendOutcome.Committed)
                return new SeriesReply.Done(next, task.Id);
            if (outcomes[0] is AppendOutcome.Repeated)
                return new SeriesReply.Done((await states.Series(series.Id, cancel))!, by.IsSystem ? null : task.Id);
            series = (await states.Series(series.Id, cancel))!;
        }
        throw new InvalidOperationException($"series {series.Id}: {MostAttempts} conflicts in a row");
    }

    /// <summary>The plan that the task joins: the series' own while its period lasts, the year's plan of the same issuing body after it, or the year's collection of work
    /// outside plans, which is opened where it is not there yet.</summary>
    private async ValueTask<(Plan? Plan, PlanAccepted? Opened)> PlanFor(TaskSeries series, DateWindow window, CancellationToken cancel)
    {
        var day = window.To ?? window.From ?? clock.Today;
        var own = await states.Plan(series.PlanId, cancel);
        if (own is { From: { } from, To: { } to } && from <= day && day <= to)
            return (own, null);
        var plans = await states.Plans(cancel);
        if (plans.FirstOrDefault(p => p.Year == day.Year && !p.OutsidePlans && own?.Issuer is { } issuer && p.Issuer is { } its && VietnameseText.Key(its) == VietnameseText.Key(issuer)) is { } next)
            return (next, null);
        var id = PlanDesk.OutsideId(day.Year);
        return plans.FirstOrDefault(p => p.Id == id) is { } outside ? (outside, null) : (null, PlanDesk.OutsidePlan(day.Year));
    }

    private static TaskPlanned Planned(TaskSeries series, SeriesInstance instance, Plan plan, int ordinal, string period, DateWindow window, string? happening)
    {
        // numbers that belong to the first year are left blank rather than wrong
        var title = happening is null ? YearNumbers.Blanked(series.Details.Title) : $"{series.Details.Title} – {happening.Trim()}";
        return new()
        {
            TaskId = instance.TaskId,
            PlanId = plan.Id,
            Ordinal = ordinal,
            Code = DraftTasks.CodeOf(plan.Code, ordinal),
            Kind = series.Kind,
            Details = series.Details with { Title = title.Length > TaskDetails.TitleLimit ? title[..TaskDetails.TitleLimit] : title, FirstLine = null, LastLine = null },
            Responsibility = series.Responsibility,
            Timing = series.Timing,
            Window = window,
            Traits = series.Traits,
            SeriesId = series.Id,
            Period = period,
            State = "",
            Limited = plan.LimitedTo is not null,
        };
    }
}
