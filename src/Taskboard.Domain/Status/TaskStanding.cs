using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Status;

/// <summary>What of a task counts for its official status, from one record of the journal until the next that changes it. The figures of a past day are made of
/// what stood at its end, so they are the same a year later.</summary>
public sealed record TaskStanding
{
    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The version that brought it.</summary>
    public required long Version { get; init; }

    /// <summary>The plan it belongs to.</summary>
    public required string PlanId { get; init; }

    /// <summary>What is written on the card.</summary>
    public required string Code { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its kind.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>The state's id.</summary>
    public required string State { get; init; }

    /// <summary>True at the end of its workflow.</summary>
    public bool Ended { get; init; }

    /// <summary>True while it was put away: it counts nowhere.</summary>
    public bool Archived { get; init; }

    /// <summary>Who answered for it.</summary>
    public IReadOnlyList<UnitRef> Lead { get; init; } = [];

    /// <summary>The leader whom it names.</summary>
    public string? Leader { get; init; }

    /// <summary>The deadline before any extension.</summary>
    public DateOnly? OriginalDue { get; init; }

    /// <summary>The deadline that stands.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How it was met.</summary>
    public DeadlineMark? Met { get; init; }

    /// <summary>Where a task stands.</summary>
    public static TaskStanding Of(PlanTask task, WorkflowBook workflows)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(workflows);
        return new()
        {
            TaskId = task.Id,
            Version = task.Version,
            PlanId = task.PlanId,
            Code = task.Code,
            Title = task.Details.Title,
            Kind = task.Kind,
            State = task.State,
            Ended = workflows.For(task.Kind).Find(task.State) is { Terminal: true },
            Archived = task.Archived is not null,
            Lead = task.Lead,
            Leader = task.Details.Leader,
            OriginalDue = task.OriginalDue,
            Due = task.Deadline is { } met ? met.Due : task.Window.Due,
            Met = task.Deadline,
        };
    }

    /// <summary>True when one of the events may change where a task stands.</summary>
    public static bool IsTouchedBy(IEnumerable<TaskEvent> events) => events.Any(e => e
        is TaskPlanned or TaskMoved or MoveTakenBack or WindowChanged or ExtensionDecided or ResponsibilityGiven or DetailsCorrected or TaskSplit or TaskArchived or TaskRestored);

    /// <summary>Its official status on a day.</summary>
    /// <param name="day">The day, at whose end it stands so.</param>
    /// <param name="original">True to judge by the original deadline, false by the extended one.</param>
    public OfficialStatus On(DateOnly day, bool original)
    {
        var due = original ? OriginalDue ?? Due : Due;
        if (Met is { } met)
            return met.On > due ? OfficialStatus.DoneLate : OfficialStatus.DoneInTime;
        if (Ended)
            return State == CommonStates.Stopped ? OfficialStatus.Stopped : OfficialStatus.DoneInTime;
        return due is null ? OfficialStatus.NoDeadline : due < day ? OfficialStatus.RunningLate : OfficialStatus.RunningInTime;
    }
}
