using Taskboard.Domain.Rounds;

namespace Taskboard.Server.Api;

/// <summary>The rounds that the caller may know of.</summary>
/// <param name="Rounds">The rounds.</param>
public sealed record RoundList(IReadOnlyList<RoundHeadView> Rounds);

/// <summary>A round in a list.</summary>
public sealed record RoundHeadView(string Id, long Version, string Name, int Year, bool Rehearsal, bool Ended, IReadOnlyList<DateOnly> Days, int Teams, int Stops);

/// <summary>A round as it stands now.</summary>
public sealed record RoundView(
    string Id, long Version, string Name, int Year, string? PlanId, bool Rehearsal, bool Ended, IReadOnlyList<TeamView> Teams, IReadOnlyList<StopView> Stops, IReadOnlyList<GiftStock> Gifts);

/// <summary>A team.</summary>
public sealed record TeamView(string Id, DateOnly Day, string Name, IReadOnlyList<Crew> Crew, string? Vehicle, TimeOnly? Departs, string? From, IReadOnlyList<string> Stops);

/// <summary>A stop: what was planned, what was done, what is to be expected.</summary>
public sealed record StopView
{
    /// <summary>The stop's id.</summary>
    public required string Id { get; init; }

    /// <summary>The team that goes there.</summary>
    public string? TeamId { get; init; }

    /// <summary>What was planned.</summary>
    public required StopPlan Plan { get; init; }

    /// <summary>How far it is.</summary>
    public required StopPhase Phase { get; init; }

    /// <summary>When it is planned to begin.</summary>
    public DateTimeOffset? PlannedFrom { get; init; }

    /// <summary>When the team came, or is expected.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When it was over, or is expected to be.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Minutes later than planned.</summary>
    public int Late { get; init; }

    /// <summary>Minutes by which the team said it is later.</summary>
    public int Delay { get; init; }

    /// <summary>What was tapped.</summary>
    public required IReadOnlyList<StopMark> Marks { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? Cancelled { get; init; }

    /// <summary>Lines written on the way.</summary>
    public required IReadOnlyList<StopNote> Notes { get; init; }

    /// <summary>How many photos there are.</summary>
    public int Photos { get; init; }

    /// <summary>What is at risk.</summary>
    public required IReadOnlyList<Risk> Risks { get; init; }

    /// <summary>What came of the visit.</summary>
    public VisitOutcome? Outcome { get; init; }
}

/// <summary>The stops of the caller's own teams.</summary>
/// <param name="PersonId">Whose they are.</param>
/// <param name="Now">The server's time.</param>
/// <param name="Teams">The teams of the days from yesterday on.</param>
public sealed record MyStops(string PersonId, DateTimeOffset Now, IReadOnlyList<MyTeam> Teams);

/// <summary>A team in which the caller goes along.</summary>
public sealed record MyTeam(string RoundId, string RoundName, long Version, bool Rehearsal, TeamView Team, IReadOnlyList<StopView> Stops, IReadOnlyList<GiftStock> Gifts);

/// <summary>What became of a phone's taps.</summary>
/// <param name="Version">The round's version after them.</param>
/// <param name="Results">One for each tap, in their order.</param>
public sealed record TapsAnswer(long Version, IReadOnlyList<TapResult> Results);

/// <summary>What became of one tap.</summary>
/// <param name="Id">The tap.</param>
/// <param name="Taken">True where it counts, now or from an earlier sending.</param>
/// <param name="Code">Why not.</param>
/// <param name="What">Why not, in words.</param>
/// <param name="ToDo">What to do about it.</param>
public sealed record TapResult(string Id, bool Taken, string? Code = null, string? What = null, string? ToDo = null);
