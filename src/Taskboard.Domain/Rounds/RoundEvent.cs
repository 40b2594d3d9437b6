using System.Text.Json.Serialization;

namespace Taskboard.Domain.Rounds;

/// <summary>What happened to a round. Bodies last for ever: fields may be added with a default, never renamed or removed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RoundBegun), "round.begun")]
[JsonDerivedType(typeof(StopsAdded), "round.stops-added")]
[JsonDerivedType(typeof(StopChanged), "round.stop-changed")]
[JsonDerivedType(typeof(StopMoved), "round.stop-moved")]
[JsonDerivedType(typeof(StopRemoved), "round.stop-removed")]
[JsonDerivedType(typeof(TeamSet), "round.team-set")]
[JsonDerivedType(typeof(TeamRemoved), "round.team-removed")]
[JsonDerivedType(typeof(GiftsSet), "round.gifts-set")]
[JsonDerivedType(typeof(StopTapped), "round.tapped")]
[JsonDerivedType(typeof(OutcomeRecorded), "round.outcome-recorded")]
[JsonDerivedType(typeof(FollowUpMade), "round.follow-up-made")]
[JsonDerivedType(typeof(RoundEnded), "round.ended")]
public abstract record RoundEvent;

/// <summary>A round was opened.</summary>
public sealed record RoundBegun : RoundEvent
{
    /// <summary>The round's id.</summary>
    public required string RoundId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The solar year in which its Tết lies.</summary>
    public required int Year { get; init; }

    /// <summary>The plan whose visits it makes; null where there is none.</summary>
    public string? PlanId { get; init; }

    /// <summary>Ids of the units that may know of it besides leaders and those who go along; empty for everyone signed in.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>True for a rehearsal: phones' times are taken as they come, and neither board nor gift ledger hears of it.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>Its first stops.</summary>
    public IReadOnlyList<NewStop> Stops { get; init; } = [];
}

/// <summary>A stop that joins a round.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Plan">What is planned.</param>
public sealed record NewStop(string Id, StopPlan Plan);

/// <summary>Stops joined the round.</summary>
/// <param name="Stops">The stops.</param>
public sealed record StopsAdded(IReadOnlyList<NewStop> Stops) : RoundEvent;

/// <summary>A stop's plan changed.</summary>
/// <param name="StopId">The stop.</param>
/// <param name="Plan">What is planned from now on.</param>
public sealed record StopChanged(string StopId, StopPlan Plan) : RoundEvent;

/// <summary>A stop went to another team, or to another place in its team.</summary>
/// <param name="StopId">The stop.</param>
/// <param name="From">The team it left; null where it had none.</param>
/// <param name="To">The team it joined; null where it has none now.</param>
/// <param name="Order">The stops of the team it joined, in their order.</param>
public sealed record StopMoved(string StopId, string? From, string? To, IReadOnlyList<string> Order) : RoundEvent;

/// <summary>A stop left the round.</summary>
/// <param name="StopId">The stop.</param>
public sealed record StopRemoved(string StopId) : RoundEvent;

/// <summary>A team was entered, or replaced as a whole.</summary>
/// <param name="Team">The team from now on.</param>
public sealed record TeamSet(TeamPlan Team) : RoundEvent;

/// <summary>A team was taken out; its stops have none now.</summary>
/// <param name="TeamId">The team.</param>
public sealed record TeamRemoved(string TeamId) : RoundEvent;

/// <summary>The stock of gifts was set.</summary>
/// <param name="Gifts">All gifts.</param>
public sealed record GiftsSet(IReadOnlyList<GiftStock> Gifts) : RoundEvent;

/// <summary>Somebody of a team tapped.</summary>
public sealed record StopTapped : RoundEvent
{
    /// <summary>The stop.</summary>
    public required string StopId { get; init; }

    /// <summary>What was tapped.</summary>
    public required TapKind Kind { get; init; }

    /// <summary>By whom and when.</summary>
    public required TapStamp Stamp { get; init; }

    /// <summary>The delay from now on in minutes, where it is one.</summary>
    public int? Minutes { get; init; }

    /// <summary>The line, the reason, or the photo's id.</summary>
    public string? Text { get; init; }

    /// <summary>The team's stops in their new order, where it is one.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>What was a mistake, where one is taken back.</summary>
    public TapKind? Undoes { get; init; }
}

/// <summary>What came of a visit was written down.</summary>
/// <param name="StopId">The stop.</param>
/// <param name="Outcome">What stands there from now on.</param>
public sealed record OutcomeRecorded(string StopId, VisitOutcome Outcome) : RoundEvent;

/// <summary>A request or a promise became a task on the board.</summary>
/// <param name="StopId">The stop.</param>
/// <param name="ItemId">The request or promise.</param>
/// <param name="TaskId">The task.</param>
public sealed record FollowUpMade(string StopId, string ItemId, string TaskId) : RoundEvent;

/// <summary>The round is over.</summary>
public sealed record RoundEnded : RoundEvent;
