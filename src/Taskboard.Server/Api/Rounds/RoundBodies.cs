using Taskboard.Domain.Rounds;

namespace Taskboard.Server.Api;

/// <summary>A round to be opened, with its teams and their stops.</summary>
public sealed record NewRoundBody
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The solar year in which its Tết lies.</summary>
    public required int Year { get; init; }

    /// <summary>The plan whose visits it makes.</summary>
    public string? PlanId { get; init; }

    /// <summary>Ids of the units that may know of it; everyone when left out.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>True for a rehearsal: phones' times are taken as they come.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>Its gifts.</summary>
    public IReadOnlyList<GiftStock>? Gifts { get; init; }

    /// <summary>Its teams.</summary>
    public IReadOnlyList<NewTeamBody>? Teams { get; init; }
}

/// <summary>A team of a new round.</summary>
public sealed record NewTeamBody
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who goes along.</summary>
    public IReadOnlyList<Crew>? Crew { get; init; }

    /// <summary>The vehicle.</summary>
    public string? Vehicle { get; init; }

    /// <summary>When it sets out.</summary>
    public TimeOnly? Departs { get; init; }

    /// <summary>From where.</summary>
    public string? From { get; init; }

    /// <summary>Its stops, in their order.</summary>
    public IReadOnlyList<StopPlan>? Stops { get; init; }
}

/// <summary>What a phone has to say, in the order in which it was tapped.</summary>
public sealed record TapsBody
{
    /// <summary>The phone's time now: by it the server sees whether its clock is wrong.</summary>
    public required DateTimeOffset Sent { get; init; }

    /// <summary>The taps, 200 at most.</summary>
    public required IReadOnlyList<TapBody> Taps { get; init; }
}

/// <summary>One tap.</summary>
public sealed record TapBody
{
    /// <summary>Its id, chosen by the phone: sent again, it has one effect. Up to 40 letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The stop.</summary>
    public required string StopId { get; init; }

    /// <summary>What was tapped.</summary>
    public required TapKind Kind { get; init; }

    /// <summary>The phone's time when it was tapped.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The delay that is meant in minutes, for <c>delayed</c>.</summary>
    public int? Minutes { get; init; }

    /// <summary>The delay that the phone showed before.</summary>
    public int? Seen { get; init; }

    /// <summary>The line of a note, the reason of a cancellation.</summary>
    public string? Text { get; init; }

    /// <summary>The team's stops in their new order, for <c>order</c>.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>What is taken back, for <c>undo</c>.</summary>
    public TapKind? Undoes { get; init; }
}
