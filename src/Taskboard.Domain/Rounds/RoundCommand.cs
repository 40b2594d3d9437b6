using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Rounds;

/// <summary>What somebody wants of a round. Serialises, so that an actor may live in another process.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BeginRound), "begin")]
[JsonDerivedType(typeof(AddStops), "add-stops")]
[JsonDerivedType(typeof(SetStop), "set-stop")]
[JsonDerivedType(typeof(MoveStop), "move-stop")]
[JsonDerivedType(typeof(RemoveStop), "remove-stop")]
[JsonDerivedType(typeof(SetTeam), "set-team")]
[JsonDerivedType(typeof(RemoveTeam), "remove-team")]
[JsonDerivedType(typeof(SetGifts), "set-gifts")]
[JsonDerivedType(typeof(Tap), "tap")]
[JsonDerivedType(typeof(RecordOutcome), "record-outcome")]
[JsonDerivedType(typeof(LinkFollowUp), "link-follow-up")]
[JsonDerivedType(typeof(EndRound), "end")]
public abstract record RoundCommand;

/// <summary>Open a round.</summary>
public sealed record BeginRound(RoundBegun Round) : RoundCommand;

/// <summary>Add stops.</summary>
public sealed record AddStops(IReadOnlyList<NewStop> Stops) : RoundCommand;

/// <summary>Replace a stop's plan.</summary>
/// <param name="StopId">The stop.</param>
/// <param name="Plan">What is planned.</param>
/// <param name="Seen">The revision that the caller had seen.</param>
public sealed record SetStop(string StopId, StopPlan Plan, int Seen) : RoundCommand;

/// <summary>Put a stop into a team, before another stop, or at its end.</summary>
public sealed record MoveStop(string StopId, string? TeamId, string? Before) : RoundCommand;

/// <summary>Take a stop out of the round.</summary>
public sealed record RemoveStop(string StopId) : RoundCommand;

/// <summary>Enter a team, or replace it.</summary>
/// <param name="Team">The team.</param>
/// <param name="Seen">The revision that the caller had seen; 0 for a new team.</param>
public sealed record SetTeam(TeamPlan Team, int Seen) : RoundCommand;

/// <summary>Take a team out.</summary>
public sealed record RemoveTeam(string TeamId) : RoundCommand;

/// <summary>Set the stock of gifts.</summary>
public sealed record SetGifts(IReadOnlyList<GiftStock> Gifts) : RoundCommand;

/// <summary>Say what the team does.</summary>
public sealed record Tap : RoundCommand
{
    /// <summary>The stop.</summary>
    public required string StopId { get; init; }

    /// <summary>What.</summary>
    public required TapKind Kind { get; init; }

    /// <summary>The phone's time when it was tapped.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The phone's time when it was sent.</summary>
    public required DateTimeOffset Sent { get; init; }

    /// <summary>The delay that is meant, in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>The delay that the phone showed before.</summary>
    public int? Seen { get; init; }

    /// <summary>The line, the reason, or the photo's id.</summary>
    public string? Text { get; init; }

    /// <summary>The new order of the team's stops.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>What was a mistake.</summary>
    public TapKind? Undoes { get; init; }
}

/// <summary>Write down what came of a visit.</summary>
public sealed record RecordOutcome(string StopId, VisitOutcome Outcome) : RoundCommand;

/// <summary>Note the task that a request or a promise became.</summary>
public sealed record LinkFollowUp(string StopId, string ItemId, string TaskId) : RoundCommand;

/// <summary>End the round.</summary>
public sealed record EndRound : RoundCommand;

/// <summary>A command on its way to a round's actor.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="CommandId">Chosen by the caller: repeated with the same id, a command has one effect and the same answer. At most 64 characters.</param>
/// <param name="By">Who gives it.</param>
/// <param name="Command">What they want.</param>
public sealed record RoundCall(string RoundId, string CommandId, ActingUser By, RoundCommand Command);
