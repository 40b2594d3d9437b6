using System.Text.Json.Serialization;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Series;

/// <summary>What happened to a series. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SeriesBegun), "series.begun")]
[JsonDerivedType(typeof(InstanceAdded), "series.instance-added")]
[JsonDerivedType(typeof(SeriesChanged), "series.changed")]
[JsonDerivedType(typeof(SeriesEnded), "series.ended")]
public abstract record SeriesEvent;

/// <summary>A plan with a recurring line was accepted.</summary>
public sealed record SeriesBegun : SeriesEvent
{
    /// <summary>The series' id.</summary>
    public required string SeriesId { get; init; }

    /// <summary>The plan in which the line stands.</summary>
    public required string PlanId { get; init; }

    /// <summary>The kind of work.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>What is to be done.</summary>
    public required TaskDetails Details { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>The words about time; null where there are none.</summary>
    public TimingRule? Timing { get; init; }

    /// <summary>How it comes again: an RRULE without its prefix, <c>on-event</c> or <c>per-event</c>.</summary>
    public required string Recurrence { get; init; }

    /// <summary>When its preparation begins.</summary>
    public required SeriesPreparation Preparation { get; init; }

    /// <summary>The day that the words hang on, where the plan gave it elsewhere.</summary>
    public DateOnly? Anchor { get; init; }

    /// <summary>Conditions of optional steps.</summary>
    public IReadOnlyList<TaskTrait> Traits { get; init; } = [];

    /// <summary>The year of the first instance, from which years in the words are counted on.</summary>
    public required int BaseYear { get; init; }
}

/// <summary>A task of the series came onto the board.</summary>
public sealed record InstanceAdded : SeriesEvent
{
    /// <summary>The instance.</summary>
    public required SeriesInstance Instance { get; init; }

    /// <summary>The period; null where it waited for something to happen.</summary>
    public SeriesPeriod? Period { get; init; }
}

/// <summary>A coordinator changed how the series goes on. What is on the board stays as it is.</summary>
public sealed record SeriesChanged : SeriesEvent
{
    /// <summary>What is to be done from now on.</summary>
    public required TaskDetails Details { get; init; }

    /// <summary>Who answers for it from now on.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>The words about time from now on.</summary>
    public TimingRule? Timing { get; init; }

    /// <summary>When its preparation begins from now on.</summary>
    public required SeriesPreparation Preparation { get; init; }

    /// <summary>The next period, where it was set.</summary>
    public SeriesPeriod? Next { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The series comes no more. What is on the board stays there.</summary>
public sealed record SeriesEnded : SeriesEvent
{
    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
