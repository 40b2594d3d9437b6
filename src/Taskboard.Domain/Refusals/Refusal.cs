using System.Text.Json.Serialization;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Refusals;

/// <summary>Why a command was not carried out. Each has a name; the texts that say what happened and what to do next are made
/// from it in one place, for the screen and for the API.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NoSuchTask), "no-such-task")]
[JsonDerivedType(typeof(AlreadyThere), "already-there")]
[JsonDerivedType(typeof(ChangedMeanwhile), "changed-meanwhile")]
[JsonDerivedType(typeof(VersionNeeded), "version-needed")]
[JsonDerivedType(typeof(NoSuchAction), "no-such-action")]
[JsonDerivedType(typeof(NotFromHere), "not-from-here")]
[JsonDerivedType(typeof(DoesNotApply), "does-not-apply")]
[JsonDerivedType(typeof(NotYours), "not-yours")]
[JsonDerivedType(typeof(FieldsMissing), "fields-missing")]
[JsonDerivedType(typeof(FieldWrong), "field-wrong")]
[JsonDerivedType(typeof(DetailMissing), "detail-missing")]
[JsonDerivedType(typeof(PartsOpen), "parts-open")]
[JsonDerivedType(typeof(ParentNotReady), "parent-not-ready")]
[JsonDerivedType(typeof(NoSuchPart), "no-such-part")]
[JsonDerivedType(typeof(PartNotFromHere), "part-not-from-here")]
[JsonDerivedType(typeof(NotYet), "not-yet")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(RightNeeded), "right-needed")]
[JsonDerivedType(typeof(NoSuchComment), "no-such-comment")]
[JsonDerivedType(typeof(NotYourComment), "not-your-comment")]
[JsonDerivedType(typeof(NoSuchItem), "no-such-item")]
[JsonDerivedType(typeof(LinkInACircle), "link-in-a-circle")]
[JsonDerivedType(typeof(NoSuchAttachment), "no-such-attachment")]
[JsonDerivedType(typeof(NotYourAttachment), "not-your-attachment")]
[JsonDerivedType(typeof(PersonalPaper), "personal-paper")]
[JsonDerivedType(typeof(TooManyFiles), "too-many-files")]
[JsonDerivedType(typeof(FilesTooLarge), "files-too-large")]
[JsonDerivedType(typeof(PapersMissing), "papers-missing")]
[JsonDerivedType(typeof(NoSuchHandOver), "no-such-hand-over")]
[JsonDerivedType(typeof(NotYourHandOver), "not-your-hand-over")]
[JsonDerivedType(typeof(NoSuchMove), "no-such-move")]
[JsonDerivedType(typeof(MoveTooOld), "move-too-old")]
[JsonDerivedType(typeof(MoveBuiltOn), "move-built-on")]
[JsonDerivedType(typeof(IsArchived), "is-archived")]
[JsonDerivedType(typeof(NoDeadline), "no-deadline")]
[JsonDerivedType(typeof(NothingToReview), "nothing-to-review")]
[JsonDerivedType(typeof(NoSuchExtension), "no-such-extension")]
[JsonDerivedType(typeof(NotOnesOwn), "not-ones-own")]
[JsonDerivedType(typeof(CommandReused), "command-reused")]
[JsonDerivedType(typeof(AmendsPlan), "amends-plan")]
[JsonDerivedType(typeof(SeriesOver), "series-over")]
[JsonDerivedType(typeof(DaysSetByHand), "days-set-by-hand")]
[JsonDerivedType(typeof(NoSuchRound), "no-such-round")]
[JsonDerivedType(typeof(NoSuchStop), "no-such-stop")]
[JsonDerivedType(typeof(NoSuchTeam), "no-such-team")]
[JsonDerivedType(typeof(StopChangedMeanwhile), "stop-changed-meanwhile")]
[JsonDerivedType(typeof(VisitInOtherRound), "visit-in-other-round")]
[JsonDerivedType(typeof(NotOfTheTeam), "not-of-the-team")]
[JsonDerivedType(typeof(StopWithoutTeam), "stop-without-team")]
[JsonDerivedType(typeof(StopUnderWay), "stop-under-way")]
[JsonDerivedType(typeof(RoundIsOver), "round-is-over")]
[JsonDerivedType(typeof(RoundTooLarge), "round-too-large")]
[JsonDerivedType(typeof(SubstituteUnfit), "substitute-unfit")]
[JsonDerivedType(typeof(SubstituteNamedAlready), "substitute-named-already")]
[JsonDerivedType(typeof(SubstituteAway), "substitute-away")]
[JsonDerivedType(typeof(NoSuchSubstitution), "no-such-substitution")]
public abstract record Refusal
{
    /// <summary>The refusal's name in texts, addresses of problem types and counters.</summary>
    [JsonIgnore]
    public abstract string Code { get; }
}

/// <summary>There is no such task, or the caller may not know of it.</summary>
public sealed record NoSuchTask(string TaskId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-task";
}

/// <summary>A task of that id is on the board already.</summary>
public sealed record AlreadyThere(string TaskId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "already-there";
}

/// <summary>Somebody else changed it since the caller looked.</summary>
/// <param name="Version">The version that stands now.</param>
/// <param name="State">The state that stands now.</param>
public sealed record ChangedMeanwhile(long Version, string State) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "changed-meanwhile";
}

/// <summary>The command does not say which version it is based on.</summary>
public sealed record VersionNeeded : Refusal
{
    /// <inheritdoc/>
    public override string Code => "version-needed";
}

/// <summary>The workflow of this kind knows no such action.</summary>
public sealed record NoSuchAction(string Action) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-action";
}

/// <summary>The action cannot be taken from the present state.</summary>
/// <param name="Action">The action.</param>
/// <param name="State">The present state.</param>
/// <param name="Possible">Actions that leave the present state.</param>
public sealed record NotFromHere(string Action, string State, IReadOnlyList<string> Possible) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "not-from-here";
}

/// <summary>The step does not apply to this task.</summary>
/// <param name="Action">The action.</param>
/// <param name="Trait">The condition that does not hold.</param>
/// <param name="Needed">True when the task would have to have it.</param>
public sealed record DoesNotApply(string Action, TaskTrait Trait, bool Needed) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "does-not-apply";
}

/// <summary>Somebody else has to take this action.</summary>
/// <param name="Action">The action.</param>
/// <param name="Who">Those who may.</param>
public sealed record NotYours(string Action, IReadOnlyList<Who> Who) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "not-yours";
}

/// <summary>The action needs more than was given.</summary>
public sealed record FieldsMissing(string Action, IReadOnlyList<string> Fields) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "fields-missing";
}

/// <summary>A field cannot be taken as given.</summary>
/// <param name="Field">The field.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record FieldWrong(string Field, FieldFault Fault) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "field-wrong";
}

/// <summary>Something about the task must be filled in first.</summary>
public sealed record DetailMissing(string Action, TaskDetail Detail) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "detail-missing";
}

/// <summary>Units still owe their parts.</summary>
public sealed record PartsOpen(string Action, IReadOnlyList<string> Units) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "parts-open";
}

/// <summary>The parent task is not far enough.</summary>
public sealed record ParentNotReady(string Action, string? ParentState, IReadOnlyList<string> Needed) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "parent-not-ready";
}

/// <summary>The task has no such part.</summary>
public sealed record NoSuchPart(int PartId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-part";
}

/// <summary>The part does not stand where that can be done.</summary>
public sealed record PartNotFromHere(int PartId, Tasks.PartState State) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "part-not-from-here";
}

/// <summary>It happens by itself, but its day has not passed.</summary>
/// <param name="Action">The action.</param>
/// <param name="Day">The day that has to pass; null where none is known.</param>
public sealed record NotYet(string Action, DateOnly? Day) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "not-yet";
}

/// <summary>The task is at its end and changes no more.</summary>
public sealed record Finished(string State) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "finished";
}

/// <summary>The caller's role does not allow it.</summary>
public sealed record RightNeeded(Right Right) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "right-needed";
}

/// <summary>The command's id stands on record for another command or another person's: its answer is not this one's.</summary>
/// <param name="CommandId">The id.</param>
public sealed record CommandReused(string CommandId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "command-reused";
}

/// <summary>The draft amends a plan on the board: it is laid beside the board and not accepted as a plan of its own.</summary>
/// <param name="PlanId">The plan.</param>
public sealed record AmendsPlan(string PlanId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "amends-plan";
}

/// <summary>The series was ended and comes no more.</summary>
/// <param name="On">The day on which it was ended.</param>
public sealed record SeriesOver(DateOnly On) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "series-over";
}

/// <summary>A person set the task's days: they do not follow the calendar.</summary>
public sealed record DaysSetByHand : Refusal
{
    /// <inheritdoc/>
    public override string Code => "days-set-by-hand";
}
