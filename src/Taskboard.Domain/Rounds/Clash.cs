namespace Taskboard.Domain.Rounds;

/// <summary>A warning about a plan. It refuses nothing: people know things that no plan holds.</summary>
/// <param name="Kind">What.</param>
/// <param name="Words">What its text names, in the order of the text's places.</param>
public sealed record Clash(ClashKind Kind, IReadOnlyList<string> Words)
{
    /// <summary>The stops that it stands beside.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];

    /// <summary>The teams that it stands beside.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The gift that it stands beside.</summary>
    public string? GiftId { get; init; }
}

/// <summary>Kinds of warnings.</summary>
public enum ClashKind
{
    /// <summary>A leader goes with two teams at one time.</summary>
    LeaderTwice,

    /// <summary>A vehicle goes with two teams at one time.</summary>
    VehicleTwice,

    /// <summary>A stop lies outside the hours in which the host can receive.</summary>
    OutsideHours,

    /// <summary>More of a gift is needed than there is.</summary>
    GiftsShort,

    /// <summary>Two departments visit one partner.</summary>
    TwoDepartments,

    /// <summary>One partner is visited twice.</summary>
    PartnerTwice,

    /// <summary>The day is after the last working day before Tết.</summary>
    AfterLastWorkingDay,

    /// <summary>The offices do not work on that day.</summary>
    NotAWorkingDay,

    /// <summary>The team cannot be there in time from the stop before.</summary>
    TooTight,

    /// <summary>The team has no leader.</summary>
    NoLeader,

    /// <summary>Another round has greeted the partner before the same Tết.</summary>
    GreetedAlready,

    /// <summary>Another round is to greet the partner before the same Tết.</summary>
    GreetedElsewhere,
}
