using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Series;

public sealed partial record TaskSeries
{
    private const int MostDaysBefore = 730;

    /// <summary>Says what a command comes to. Pure.</summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="basedOn">The version that was seen; null only by the system.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="today">Today in Vietnam.</param>
    public Outcome<SeriesEvent> Decide(SeriesCommand command, long? basedOn, ActingUser by, DateOnly today)
    {
        if (!by.IsSystem && !by.Has(Right.Coordinate))
            return new RightNeeded(Right.Coordinate);
        if (basedOn is null && !by.IsSystem)
            return new VersionNeeded();
        if (basedOn is { } seen && seen != Version)
            return new ChangedMeanwhile(Version, "");
        if (EndedOn is { } ended)
            return new SeriesOver(ended);
        return command switch
        {
            AddPeriod add => Add(add, by, today),
            TriggerIt trigger => Trigger(trigger, today),
            ChangeSeries change => Change(change, today),
            EndSeries end => ReasonFault(end.Reason) is { } wrong ? wrong : new SeriesEnded { On = today, Reason = DetailRules.Clean(end.Reason)! },
            _ => throw new InvalidOperationException($"no rule for {command.GetType().Name}"),
        };
    }

    private Outcome<SeriesEvent> Add(AddPeriod add, ActingUser by, DateOnly today)
    {
        if (!by.IsSystem)
            return new RightNeeded(Right.Coordinate);
        if (Instances.FirstOrDefault(i => i.Period == add.Period.Key) is { } there)
            return new AlreadyThere(there.TaskId);
        return DueOn(today) == add.Period
            ? new InstanceAdded { Instance = new(add.Period.Key, add.TaskId, today), Period = add.Period }
            : new NotYet("prepare", Preparation.Of(add.Period));
    }

    private Outcome<SeriesEvent> Trigger(TriggerIt trigger, DateOnly today)
    {
        if (!IsByHand)
            return new FieldWrong("event", FieldFault.NotAChoice);
        if (string.IsNullOrWhiteSpace(trigger.Event))
            return new FieldWrong("event", FieldFault.Empty);
        if (DetailRules.Text("event", trigger.Event, TaskDetails.TitleLimit / 2) is { } wrong)
            return wrong;
        var period = trigger.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = DetailRules.Clean(trigger.Event)!;
        return Instances.FirstOrDefault(i => i.Period == period && i.Event == name) is { } there
            ? new AlreadyThere(there.TaskId)
            : new InstanceAdded { Instance = new(period, trigger.TaskId, today, name) };
    }

    private Outcome<SeriesEvent> Change(ChangeSeries change, DateOnly today)
    {
        if ((ReasonFault(change.Reason) ?? DetailRules.Check(change.Details) ?? DetailRules.Check(change.Responsibility)) is { } wrong)
            return wrong;
        if (change.Preparation is not ({ DaysBefore: >= 0 and <= MostDaysBefore, Month: null, Day: null } or { DaysBefore: null, Month: >= 1 and <= 12, Day: >= 1 and <= 31 }))
            return new FieldWrong("preparation", FieldFault.NotAChoice);
        if (change.NextYear is { } year && (IsByHand || year < today.Year || year > today.Year + 20 || Instances.Any(i => i.Period == SeriesPeriod.Year(year).Key)))
            return new FieldWrong("nextYear", FieldFault.NotAChoice);
        return new SeriesChanged
        {
            Details = DetailRules.Clean(change.Details),
            Responsibility = change.Responsibility,
            Timing = change.Timing,
            Preparation = change.Preparation,
            Next = change.NextYear is { } next && Months is { } months ? SeriesPeriod.Holding(new DateOnly(next, 1, 1), months) : null,
            Reason = DetailRules.Clean(change.Reason)!,
        };
    }

    private static Refusal? ReasonFault(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new FieldWrong("reason", FieldFault.Empty) : DetailRules.Text("reason", reason, DetailRules.ReasonLimit);
}
