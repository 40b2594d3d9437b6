using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>What somebody wants of a task. Serialises, so that an actor may live in another process.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlanIt), "plan")]
[JsonDerivedType(typeof(MoveIt), "move")]
[JsonDerivedType(typeof(GiveResponsibility), "give")]
[JsonDerivedType(typeof(CorrectDetails), "correct")]
[JsonDerivedType(typeof(ChangeWindow), "window")]
[JsonDerivedType(typeof(FollowWindow), "follow")]
[JsonDerivedType(typeof(SucceedUnit), "succeed-unit")]
[JsonDerivedType(typeof(ChangeTrait), "trait")]
[JsonDerivedType(typeof(SplitIt), "split")]
[JsonDerivedType(typeof(MovePart), "part")]
[JsonDerivedType(typeof(AmendIt), "amend")]
[JsonDerivedType(typeof(DropIt), "drop")]
[JsonDerivedType(typeof(ChangeLimit), "limit")]
[JsonDerivedType(typeof(ProposeHandOver), "propose-hand-over")]
[JsonDerivedType(typeof(AnswerHandOver), "answer-hand-over")]
[JsonDerivedType(typeof(WithdrawHandOver), "withdraw-hand-over")]
[JsonDerivedType(typeof(TakeOver), "take-over")]
[JsonDerivedType(typeof(TakeBackMove), "take-back")]
[JsonDerivedType(typeof(ArchiveIt), "archive")]
[JsonDerivedType(typeof(RestoreIt), "restore")]
[JsonDerivedType(typeof(AskExtension), "ask-extension")]
[JsonDerivedType(typeof(DecideExtension), "decide-extension")]
[JsonDerivedType(typeof(ReviewIt), "review")]
[JsonDerivedType(typeof(AddComment), "comment")]
[JsonDerivedType(typeof(EditComment), "edit-comment")]
[JsonDerivedType(typeof(WithdrawComment), "withdraw-comment")]
[JsonDerivedType(typeof(AddItem), "add-item")]
[JsonDerivedType(typeof(ChangeItem), "change-item")]
[JsonDerivedType(typeof(TickItem), "tick-item")]
[JsonDerivedType(typeof(RemoveItem), "remove-item")]
[JsonDerivedType(typeof(PutLabel), "label")]
[JsonDerivedType(typeof(RemoveLabel), "remove-label")]
[JsonDerivedType(typeof(AddLink), "link")]
[JsonDerivedType(typeof(RemoveLink), "remove-link")]
[JsonDerivedType(typeof(PassBlocker), "pass-blocker")]
[JsonDerivedType(typeof(AttachFile), "attach")]
[JsonDerivedType(typeof(RemoveFile), "remove-file")]
[JsonDerivedType(typeof(EraseFile), "erase-file")]
public abstract record TaskCommand;

/// <summary>Bring it onto the board.</summary>
/// <param name="Task">What begins. Its state is set by the workflow.</param>
public sealed record PlanIt(TaskPlanned Task) : TaskCommand;

/// <summary>Take an action of the workflow.</summary>
/// <param name="Action">Id of the action.</param>
/// <param name="Fields">What was entered: field id to text; dates ISO.</param>
/// <param name="Papers">Papers handed in as files: field id to the number of a file on the card; null for none.</param>
public sealed record MoveIt(string Action, IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, int>? Papers = null) : TaskCommand;

/// <summary>Order that the task goes to other units: now, or from a day to come.</summary>
/// <param name="To">Responsibility from now on.</param>
/// <param name="Reason">Why; must not be empty.</param>
/// <param name="Effective">From which day; null for today.</param>
public sealed record GiveResponsibility(Responsibility To, string Reason, DateOnly? Effective = null) : TaskCommand;

/// <summary>Correct what the task is.</summary>
/// <param name="To">The details from now on.</param>
/// <param name="Reason">Why; may be null.</param>
public sealed record CorrectDetails(TaskDetails To, string? Reason) : TaskCommand;

/// <summary>Change the task's days.</summary>
/// <param name="Rule">The rule from now on; null for days set by hand.</param>
/// <param name="To">The days from now on.</param>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record ChangeWindow(TimingRule? Rule, DateWindow To, string Reason) : TaskCommand;

/// <summary>Let the task's days follow its words again, because the calendar or the partner's day changed. Days that a person set do not.</summary>
/// <param name="To">The days that follow from now on.</param>
/// <param name="Reason">The document behind the change; must not be empty.</param>
public sealed record FollowWindow(DateWindow To, string Reason) : TaskCommand;

/// <summary>Put the successors of a unit in its place, wherever it leads, coordinates, is invited, or owes a part.</summary>
/// <param name="UnitId">The unit that passed.</param>
/// <param name="To">Those that follow it here.</param>
/// <param name="Reason">The legal basis; must not be empty.</param>
/// <param name="Effective">The first day of the new order.</param>
public sealed record SucceedUnit(string UnitId, IReadOnlyList<UnitRef> To, string Reason, DateOnly Effective) : TaskCommand;

/// <summary>Set or clear a condition of optional steps.</summary>
public sealed record ChangeTrait(TaskTrait Trait, bool Present, string? Reason) : TaskCommand;

/// <summary>Limit it to its units and the leaders, or open it to everyone.</summary>
/// <param name="Limited">True to limit it.</param>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record ChangeLimit(bool Limited, string Reason) : TaskCommand;

/// <summary>Make a task of its own out of a part of this one.</summary>
/// <param name="Into">The new task; planned in the same transaction.</param>
/// <param name="Remains">What remains here.</param>
/// <param name="Reason">Why; may be null.</param>
public sealed record SplitIt(TaskPlanned Into, TaskDetails Remains, string? Reason) : TaskCommand;

/// <summary>Report, accept, return or waive a part.</summary>
/// <param name="PartId">Id of the part within the task.</param>
/// <param name="Action">What is done.</param>
/// <param name="Note">What is reported, or why; only an acceptance may go without.</param>
/// <param name="Answer">What a reported opinion comes to; only for those.</param>
public sealed record MovePart(int PartId, PartAction Action, string? Note, PartAnswer? Answer = null) : TaskCommand;

/// <summary>Make of the task what a document that amends the plan says, in one step.</summary>
/// <param name="Document">Number, or title, of the document.</param>
/// <param name="Says">What the document says of the task.</param>
/// <param name="To">What the task is to be: what the document changes, and all else as it stands.</param>
/// <param name="Reason">Why, for the history; must not be empty.</param>
public sealed record AmendIt(string Document, DocumentTask Says, DocumentTask To, string Reason) : TaskCommand;

/// <summary>Stop the task, because a document that amends the plan no longer names it.</summary>
/// <param name="Document">Number, or title, of the document.</param>
/// <param name="Reason">Why, for the history; must not be empty.</param>
public sealed record DropIt(string Document, string Reason) : TaskCommand;
