using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>Nhiệm vụ: one thing to be done, on the board as a card. This file holds what it is and how events change it;
/// <c>PlanTask.Decide.cs</c> holds what is allowed.</summary>
public sealed partial record PlanTask
{
    /// <summary>The task's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it: 1 after it was planned.</summary>
    public required long Version { get; init; }

    /// <summary>The plan it belongs to.</summary>
    public required string PlanId { get; init; }

    /// <summary>Its number within the plan, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What is written on the card.</summary>
    public required string Code { get; init; }

    /// <summary>Its kind.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>What it is.</summary>
    public required TaskDetails Details { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>The plan's words about time and how they were read.</summary>
    public TimingRule? Timing { get; init; }

    /// <summary>Its days.</summary>
    public required DateWindow Window { get; init; }

    /// <summary>The present state's id.</summary>
    public required string State { get; init; }

    /// <summary>The day on which it came to stand there.</summary>
    public DateOnly Since { get; init; }

    /// <summary>The state before a suspension; null when it is not suspended.</summary>
    public string? SuspendedFrom { get; init; }

    /// <summary>Conditions of optional steps.</summary>
    public IReadOnlyList<TaskTrait> Traits { get; init; } = [];

    /// <summary>Parts asked of units.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>What moves have brought: the last value of each field.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>How the deadline was met; null while it is not.</summary>
    public DeadlineMark? Deadline { get; init; }

    /// <summary>The task that it belongs to.</summary>
    public string? ParentId { get; init; }

    /// <summary>The task that it was split from.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>The series that it is an instance of; null for work that is done once.</summary>
    public string? SeriesId { get; init; }

    /// <summary>The period of the series that it is for.</summary>
    public string? Period { get; init; }

    /// <summary>Cơ quan chủ trì.</summary>
    [JsonIgnore]
    public IReadOnlyList<UnitRef> Lead => Responsibility.Lead;

    /// <summary>Cơ quan phối hợp.</summary>
    [JsonIgnore]
    public IReadOnlyList<UnitRef> Coordinating => Responsibility.Coordinating;

    /// <summary>The day after which it is late; null when it cannot be late or its deadline has been met.</summary>
    [JsonIgnore]
    public DateOnly? Due => Deadline is null ? Window.Due : null;

    /// <summary>The state after all events of one command. Version counts commands, not events.</summary>
    public static PlanTask Evolve(PlanTask? task, IReadOnlyList<TaskEvent> events)
    {
        foreach (var e in events)
            task = task is null ? Begin((TaskPlanned)e) : task.Apply(e);
        return task! with { Version = task.Version + 1, Beside = events.All(e => e is BesideEvent) ? task.Beside + 1 : 0 };
    }

    private static PlanTask Begin(TaskPlanned e) => new()
    {
        Id = e.TaskId,
        Version = 0,
        PlanId = e.PlanId,
        Ordinal = e.Ordinal,
        Code = e.Code,
        Kind = e.Kind,
        Details = e.Details,
        Responsibility = e.Responsibility,
        Timing = e.Timing,
        Window = e.Window,
        State = e.State,
        Since = e.On,
        Traits = e.Traits,
        ParentId = e.ParentId,
        SplitFrom = e.SplitFrom,
        SeriesId = e.SeriesId,
        Period = e.Period,
        Limited = e.Limited,
    };

    private PlanTask Apply(TaskEvent e) => e switch
    {
        TaskMoved moved => Enter(moved),
        ResponsibilityGiven given => Apply(given),
        MoveTakenBack back => Apply(back),
        TaskArchived archived => this with { Archived = archived.Mark },
        TaskRestored => this with { Archived = null },
        TaskReviewed reviewed => this with { ReviewedOn = reviewed.On, ReviewNote = reviewed.Note },
        ExtensionAsked asked => this with { Extension = asked.Extension, LastExtension = asked.Extension.Id },
        ExtensionDecided decided => Apply(decided),
        HandOverOpened opened => this with { HandOver = opened.HandOver, LastHandOver = opened.HandOver.Id },
        HandOverAnswered { Accepted: true } => this with { HandOver = HandOver! with { Agreed = true } },
        HandOverAnswered or HandOverWithdrawn => this with { HandOver = null },
        DetailsCorrected corrected => this with { Details = corrected.To },
        WindowChanged changed => this with { Window = changed.To, Timing = changed.RuleTo },
        TraitChanged { Present: true } set => this with { Traits = [.. Traits.Where(t => t != set.Trait), set.Trait] },
        TraitChanged cleared => this with { Traits = [.. Traits.Where(t => t != cleared.Trait)] },
        TaskAmended => this,
        TaskSplit split => this with { Details = split.Remains },
        LimitChanged changed => this with { Limited = changed.Limited },
        PartOpened opened => this with { Parts = [.. Parts, opened.Part] },
        PartMoved part => this with { Parts = [.. Parts.Select(p => p.Id == part.PartId ? part.Apply(p) : p)] },
        BesideEvent beside => Apply(beside),
        _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen to a task that exists"),
    };

    private PlanTask Enter(TaskMoved moved)
    {
        var fields = Fields;
        if (moved.Fields.Count > 0)
        {
            var all = new Dictionary<string, string>(Fields);
            foreach (var (id, value) in moved.Fields)
                all[id] = value;
            fields = all;
        }
        return this with
        {
            State = moved.To,
            Since = moved.On,
            SuspendedFrom = moved.To == CommonStates.Suspended ? moved.From : null,
            Fields = fields,
            Deadline = moved.ReopensDeadline ? null : moved.Deadline ?? Deadline,
            Attachments = moved.Papers is { } papers ? HandedIn(papers) : Attachments,
        };
    }
}
