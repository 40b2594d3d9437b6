namespace Taskboard.Domain.Rounds;

/// <summary>A stop on the time axis: planned, done, and what is to be expected of it now.</summary>
public sealed record StopTimes
{
    /// <summary>The stop.</summary>
    public required Stop Stop { get; init; }

    /// <summary>The team that goes there.</summary>
    public required RoundTeam Team { get; init; }

    /// <summary>When it is planned to begin; null where nothing says when.</summary>
    public DateTimeOffset? PlannedFrom { get; init; }

    /// <summary>When it is planned to end.</summary>
    public DateTimeOffset? PlannedTo { get; init; }

    /// <summary>When the team came, or will by what is known now.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When it was over, or will be.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>How far it is.</summary>
    public required StopPhase Phase { get; init; }

    /// <summary>Minutes by which it begins later than planned; negative for earlier.</summary>
    public int Late => From is { } from && PlannedFrom is { } planned ? (int)Math.Round((from - planned).TotalMinutes) : 0;

    /// <summary>What is at risk, and why.</summary>
    public IReadOnlyList<Risk> Risks { get; init; } = [];
}

/// <summary>How far a stop is.</summary>
public enum StopPhase
{
    /// <summary>Still to come.</summary>
    ToCome,

    /// <summary>The team is on its way there.</summary>
    OnTheWay,

    /// <summary>The team is there.</summary>
    There,

    /// <summary>The visit is over.</summary>
    Over,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>Something at risk.</summary>
/// <param name="Kind">What.</param>
/// <param name="Minutes">By how many minutes.</param>
/// <param name="Word">Whom or what else it is about.</param>
public sealed record Risk(RiskKind Kind, int Minutes = 0, string? Word = null);

/// <summary>Kinds of risk.</summary>
public enum RiskKind
{
    /// <summary>The team comes later than planned.</summary>
    Late,

    /// <summary>It comes, or is still there, when the host can no longer receive.</summary>
    HostCloses,

    /// <summary>The leader is expected at another team's stop at that time.</summary>
    LeaderElsewhere,

    /// <summary>It should have been there, and nobody has said anything.</summary>
    NoNews,
}
