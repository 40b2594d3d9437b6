using System.Text.Json.Serialization;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>What happened to a task. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TaskPlanned), "task.planned")]
[JsonDerivedType(typeof(TaskMoved), "task.moved")]
[JsonDerivedType(typeof(ResponsibilityGiven), "task.responsibility-given")]
[JsonDerivedType(typeof(DetailsCorrected), "task.details-corrected")]
[JsonDerivedType(typeof(WindowChanged), "task.window-changed")]
[JsonDerivedType(typeof(TraitChanged), "task.trait-changed")]
[JsonDerivedType(typeof(TaskSplit), "task.split")]
[JsonDerivedType(typeof(PartOpened), "task.part-opened")]
[JsonDerivedType(typeof(PartMoved), "task.part-moved")]
[JsonDerivedType(typeof(TaskAmended), "task.amended")]
[JsonDerivedType(typeof(LimitChanged), "task.limit-changed")]
[JsonDerivedType(typeof(HandOverOpened), "task.hand-over-opened")]
[JsonDerivedType(typeof(HandOverAnswered), "task.hand-over-answered")]
[JsonDerivedType(typeof(HandOverWithdrawn), "task.hand-over-withdrawn")]
[JsonDerivedType(typeof(MoveTakenBack), "task.move-taken-back")]
[JsonDerivedType(typeof(TaskArchived), "task.archived")]
[JsonDerivedType(typeof(TaskRestored), "task.restored")]
[JsonDerivedType(typeof(ExtensionAsked), "task.extension-asked")]
[JsonDerivedType(typeof(ExtensionDecided), "task.extension-decided")]
[JsonDerivedType(typeof(TaskReviewed), "task.reviewed")]
[JsonDerivedType(typeof(CommentAdded), "task.comment-added")]
[JsonDerivedType(typeof(CommentEdited), "task.comment-edited")]
[JsonDerivedType(typeof(CommentWithdrawn), "task.comment-withdrawn")]
[JsonDerivedType(typeof(ItemAdded), "task.item-added")]
[JsonDerivedType(typeof(ItemChanged), "task.item-changed")]
[JsonDerivedType(typeof(ItemTicked), "task.item-ticked")]
[JsonDerivedType(typeof(ItemRemoved), "task.item-removed")]
[JsonDerivedType(typeof(LabelPut), "task.label-put")]
[JsonDerivedType(typeof(LabelRemoved), "task.label-removed")]
[JsonDerivedType(typeof(LinkAdded), "task.link-added")]
[JsonDerivedType(typeof(LinkRemoved), "task.link-removed")]
[JsonDerivedType(typeof(BlockerPassed), "task.blocker-passed")]
[JsonDerivedType(typeof(FileAttached), "task.file-attached")]
[JsonDerivedType(typeof(FileRemoved), "task.file-removed")]
[JsonDerivedType(typeof(FileErased), "task.file-erased")]
public abstract record TaskEvent;

/// <summary>The task came onto the board.</summary>
public sealed record TaskPlanned : TaskEvent
{
    /// <summary>The task's id.</summary>
    public required string TaskId { get; init; }

    /// <summary>The plan that it belongs to.</summary>
    public required string PlanId { get; init; }

    /// <summary>Its number within the plan, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What is written on the card, e.g. <c>48.17</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its kind, which fixes its workflow.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>What it is.</summary>
    public required TaskDetails Details { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>The plan's words about time and how they were read; null where it has none.</summary>
    public TimingRule? Timing { get; init; }

    /// <summary>The days that follow from them.</summary>
    public required DateWindow Window { get; init; }

    /// <summary>Traits known from the start.</summary>
    public IReadOnlyList<TaskTrait> Traits { get; init; } = [];

    /// <summary>The task that it belongs to, e.g. the printed batch of a card.</summary>
    public string? ParentId { get; init; }

    /// <summary>The task that it was split from.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>The series that it is an instance of; null for work that is done once.</summary>
    public string? SeriesId { get; init; }

    /// <summary>The period of the series that it is for.</summary>
    public string? Period { get; init; }

    /// <summary>True when from the start only the units concerned and the leaders may know of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Limited { get; init; }

    /// <summary>The state in which it begins.</summary>
    public required string State { get; init; }

    /// <summary>The day on which it came onto the board; set when it is decided.</summary>
    public DateOnly On { get; init; }
}

/// <summary>The task went from one state to another.</summary>
public sealed record TaskMoved : TaskEvent
{
    /// <summary>The action taken.</summary>
    public required string Action { get; init; }

    /// <summary>The state it left.</summary>
    public required string From { get; init; }

    /// <summary>The state it entered.</summary>
    public required string To { get; init; }

    /// <summary>The day of the move in Vietnam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was entered: field id to text; dates ISO.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Papers that were handed in as files: field id to the file's number; null where none was.</summary>
    public IReadOnlyDictionary<string, int>? Papers { get; init; }

    /// <summary>How the deadline was met, where this move meets it.</summary>
    public DeadlineMark? Deadline { get; init; }

    /// <summary>True when a deadline met before stands open again.</summary>
    public bool ReopensDeadline { get; init; }
}

/// <summary>Responsibility went from some units to others. The earlier one stays on record here.</summary>
public sealed record ResponsibilityGiven : TaskEvent
{
    /// <summary>Before.</summary>
    public required Responsibility From { get; init; }

    /// <summary>After.</summary>
    public required Responsibility To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>From which day it holds.</summary>
    public required DateOnly Effective { get; init; }
}

/// <summary>What the task is was corrected.</summary>
public sealed record DetailsCorrected : TaskEvent
{
    /// <summary>Before.</summary>
    public required TaskDetails From { get; init; }

    /// <summary>After.</summary>
    public required TaskDetails To { get; init; }

    /// <summary>Why; null for a plain correction.</summary>
    public string? Reason { get; init; }
}

/// <summary>The task's days changed.</summary>
public sealed record WindowChanged : TaskEvent
{
    /// <summary>The rule before.</summary>
    public TimingRule? RuleFrom { get; init; }

    /// <summary>The rule after.</summary>
    public TimingRule? RuleTo { get; init; }

    /// <summary>The days before.</summary>
    public required DateWindow From { get; init; }

    /// <summary>The days after.</summary>
    public required DateWindow To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>A condition of optional steps was set or cleared.</summary>
public sealed record TraitChanged : TaskEvent
{
    /// <summary>The trait.</summary>
    public required TaskTrait Trait { get; init; }

    /// <summary>True when the task has it from now on.</summary>
    public required bool Present { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}

/// <summary>A part of the task became a task of its own.</summary>
public sealed record TaskSplit : TaskEvent
{
    /// <summary>The new task.</summary>
    public required string IntoTaskId { get; init; }

    /// <summary>The new task's title.</summary>
    public required string IntoTitle { get; init; }

    /// <summary>What remains here.</summary>
    public required TaskDetails Remains { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}

/// <summary>A unit was asked for its part.</summary>
public sealed record PartOpened : TaskEvent
{
    /// <summary>The part.</summary>
    public required Part Part { get; init; }
}

/// <summary>A part was reported, accepted, returned or waived.</summary>
public sealed record PartMoved : TaskEvent
{
    /// <summary>Which part.</summary>
    public required int PartId { get; init; }

    /// <summary>What was done.</summary>
    public required PartAction Action { get; init; }

    /// <summary>Where it stood.</summary>
    public required PartState From { get; init; }

    /// <summary>Where it stands now.</summary>
    public required PartState To { get; init; }

    /// <summary>The day of it in Vietnam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was said.</summary>
    public string? Note { get; init; }

    /// <summary>What a reported opinion comes to.</summary>
    public PartAnswer? Answer { get; init; }

    /// <summary>The part after it.</summary>
    public Part Apply(Part part) => part with { State = To, MovedOn = On, Note = Note, Answer = Answer };
}

/// <summary>A document that amends the plan says something else of the task, or no longer names it. What changed stands in the events beside it.</summary>
public sealed record TaskAmended : TaskEvent
{
    /// <summary>Number, or title, of the document.</summary>
    public required string Document { get; init; }

    /// <summary>What the document says of the task; null where it no longer names it.</summary>
    public DocumentTask? Says { get; init; }
}
