using System.Text.Json.Serialization;

namespace Taskboard.Domain.Rounds;

/// <summary>Which round makes a visit. A stream of its own per visit task, so that of two rounds that take one visit the journal lets one win.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(VisitTaken), "visit.taken")]
[JsonDerivedType(typeof(VisitGivenBack), "visit.given-back")]
public abstract record VisitClaimEvent;

/// <summary>A round took the visit.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="StopId">Its stop.</param>
public sealed record VisitTaken(string RoundId, string StopId) : VisitClaimEvent;

/// <summary>The round gave it back.</summary>
public sealed record VisitGivenBack : VisitClaimEvent;

/// <summary>Who has a visit.</summary>
public sealed record VisitClaim
{
    /// <summary>The visit task.</summary>
    public required string TaskId { get; init; }

    /// <summary>How often it changed hands.</summary>
    public long Version { get; init; }

    /// <summary>The round that makes it; null where none does.</summary>
    public string? RoundId { get; init; }

    /// <summary>The stop in that round.</summary>
    public string? StopId { get; init; }

    /// <summary>The state after the events of one command.</summary>
    public static VisitClaim Evolve(VisitClaim? claim, string taskId, IReadOnlyList<VisitClaimEvent> events)
    {
        claim ??= new VisitClaim { TaskId = taskId };
        foreach (var e in events)
            claim = e switch
            {
                VisitTaken taken => claim with { RoundId = taken.RoundId, StopId = taken.StopId },
                _ => claim with { RoundId = null, StopId = null },
            };
        return claim with { Version = claim.Version + 1 };
    }
}
