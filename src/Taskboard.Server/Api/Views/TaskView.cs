using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Api;

/// <summary>A task as the API shows it. Its version is the ETag.</summary>
public sealed record TaskView
{
    /// <summary>The task's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>The plan it belongs to.</summary>
    public required string PlanId { get; init; }

    /// <summary>Its number within the plan.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What is written on the card.</summary>
    public required string Code { get; init; }

    /// <summary>Its kind.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>The present state's id.</summary>
    public required string State { get; init; }

    /// <summary>The present state's name in the language asked for.</summary>
    public required string StateName { get; init; }

    /// <summary>The board's column.</summary>
    public required string Stage { get; init; }

    /// <summary>The day on which it came to stand there.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The state before a suspension.</summary>
    public string? SuspendedFrom { get; init; }

    /// <summary>What it is.</summary>
    public required TaskDetails Details { get; init; }

    /// <summary>Who answers for it.</summary>
    public required IReadOnlyList<UnitRef> Lead { get; init; }

    /// <summary>Who has a part in it.</summary>
    public required IReadOnlyList<UnitRef> Coordinating { get; init; }

    /// <summary>Who was asked to join.</summary>
    public required IReadOnlyList<UnitRef> Invited { get; init; }

    /// <summary>The plan's words about time.</summary>
    public string? Timing { get; init; }

    /// <summary>Its days.</summary>
    public required DateWindow Window { get; init; }

    /// <summary>The day after which it is late; absent when it cannot be late or its deadline has been met.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How the deadline was met; absent while it is not.</summary>
    public DeadlineMark? Deadline { get; init; }

    /// <summary>Conditions of optional steps.</summary>
    public required IReadOnlyList<TaskTrait> Traits { get; init; }

    /// <summary>Parts asked of units.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>What moves have brought: the last value of each field.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>A change of responsibility that is proposed, or agreed or ordered for a day to come.</summary>
    public HandOver? HandOver { get; init; }

    /// <summary>That it was put away: on no board and in no list.</summary>
    public ArchiveMark? Archived { get; init; }

    /// <summary>The deadline before the first extension; absent where none was granted.</summary>
    public DateOnly? OriginalDue { get; init; }

    /// <summary>A request for a later deadline that is not decided.</summary>
    public ExtensionView? Extension { get; init; }

    /// <summary>How many comments stand on it.</summary>
    public int Comments { get; init; }

    /// <summary>Small things to be done on the way.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    /// <summary>Its labels.</summary>
    public IReadOnlyList<TaskLabel> Labels { get; init; } = [];

    /// <summary>The task that it belongs to.</summary>
    public string? ParentId { get; init; }

    /// <summary>The task that it was split from.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>Makes the view.</summary>
    public static TaskView Of(PlanTask task, WorkflowBook workflows, Language language)
    {
        var state = workflows.For(task.Kind).State(task.State);
        return new TaskView
        {
            Id = task.Id,
            Version = task.Version,
            PlanId = task.PlanId,
            Ordinal = task.Ordinal,
            Code = task.Code,
            Kind = task.Kind,
            State = task.State,
            StateName = state.Name.In(language),
            Stage = state.Stage.Id(),
            Since = task.Since,
            SuspendedFrom = task.SuspendedFrom,
            Details = task.Details,
            Lead = task.Responsibility.Lead,
            Coordinating = task.Responsibility.Coordinating,
            Invited = task.Responsibility.Invited,
            Timing = task.Timing is { Phrase.Length: > 0 } timing ? timing.Phrase : null,
            Window = task.Window,
            Due = task.Due,
            Deadline = task.Deadline,
            Traits = task.Traits,
            Parts = task.Parts,
            Fields = task.Fields,
            HandOver = task.HandOver,
            OriginalDue = task.OriginalDue,
            Extension = task.Extension is { } open ? new(open.Id, open.To, open.Reason, open.By, open.On) : null,
            Archived = task.Archived,
            Comments = task.Comments,
            Checklist = task.Checklist,
            Labels = task.Labels,
            ParentId = task.ParentId,
            SplitFrom = task.SplitFrom,
        };
    }
}
