using System.Text.Json.Serialization;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Series;

/// <summary>Việc định kỳ: a recurring line of a plan. The board holds the task of the current period; the next comes when its preparation begins. Lines that wait
/// for something to happen are begun by hand each time. What is allowed stands in <c>TaskSeries.Decide.cs</c>.</summary>
public sealed partial record TaskSeries
{
    /// <summary>The series' id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>The plan in which the line stands.</summary>
    public required string PlanId { get; init; }

    /// <summary>The kind of work.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>What is to be done each time.</summary>
    public required TaskDetails Details { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>The words about time.</summary>
    public TimingRule? Timing { get; init; }

    /// <summary>How it comes again.</summary>
    public required string Recurrence { get; init; }

    /// <summary>When its preparation begins.</summary>
    public required SeriesPreparation Preparation { get; init; }

    /// <summary>The day that the words hang on, where the plan gave it elsewhere.</summary>
    public DateOnly? Anchor { get; init; }

    /// <summary>Conditions of optional steps.</summary>
    public IReadOnlyList<TaskTrait> Traits { get; init; } = [];

    /// <summary>The year of the first instance.</summary>
    public required int BaseYear { get; init; }

    /// <summary>The next period; null for what waits for something to happen.</summary>
    public SeriesPeriod? Next { get; init; }

    /// <summary>The tasks so far, the latest at the end.</summary>
    public IReadOnlyList<SeriesInstance> Instances { get; init; } = [];

    /// <summary>The day on which it was ended; null while it goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it was ended.</summary>
    public string? EndReason { get; init; }

    /// <summary>Every how many months it comes again; null for what waits for something to happen.</summary>
    [JsonIgnore]
    public int? Months => RecurrenceText.MonthsOf(Recurrence);

    /// <summary>Whether each instance is begun by hand.</summary>
    [JsonIgnore]
    public bool IsByHand => RecurrenceText.IsByHand(Recurrence);

    /// <summary>The period whose task is to come onto the board by a day; null where none is. Periods that are over are passed over.</summary>
    public SeriesPeriod? DueOn(DateOnly today)
    {
        if (EndedOn is not null || Upcoming(today) is not { } period)
            return null;
        return Preparation.Of(period) <= today ? period : null;
    }

    /// <summary>The next period that is not over; null for what waits for something to happen, or was ended.</summary>
    public SeriesPeriod? Upcoming(DateOnly today)
    {
        if (Next is not { } period || Months is not { } months)
            return null;
        while (period.Last < today)
            period = period.After(months);
        return period;
    }

    /// <summary>The state after all events of one command.</summary>
    public static TaskSeries Evolve(TaskSeries? series, IReadOnlyList<SeriesEvent> events)
    {
        foreach (var e in events)
            series = (series, e) switch
            {
                (null, SeriesBegun begun) => Begin(begun),
                ({ } known, InstanceAdded added) => known with
                {
                    Instances = [.. known.Instances, added.Instance],
                    Next = added.Period is { } period && known.Months is { } months ? period.After(months) : known.Next,
                },
                ({ } known, SeriesChanged changed) => known with
                {
                    Details = changed.Details,
                    Responsibility = changed.Responsibility,
                    Timing = changed.Timing,
                    Preparation = changed.Preparation,
                    Next = changed.Next ?? known.Next,
                },
                ({ } known, SeriesEnded ended) => known with { EndedOn = ended.On, EndReason = ended.Reason },
                _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen here"),
            };
        return series! with { Version = series.Version + 1 };
    }

    private static TaskSeries Begin(SeriesBegun e) => new()
    {
        Id = e.SeriesId,
        Version = 0,
        PlanId = e.PlanId,
        Kind = e.Kind,
        Details = e.Details,
        Responsibility = e.Responsibility,
        Timing = e.Timing,
        Recurrence = e.Recurrence,
        Preparation = e.Preparation,
        Anchor = e.Anchor,
        Traits = e.Traits,
        BaseYear = e.BaseYear,
    };
}
