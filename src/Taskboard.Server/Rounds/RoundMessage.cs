namespace Taskboard.Server.Rounds;

/// <summary>What those who look at a round are told of a change.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Planned">True where the plan changed, so that the page's body is fetched anew.</param>
/// <param name="Lanes">The teams' lanes that look different now.</param>
/// <param name="Now">The moment by which a rehearsal is looked at, in milliseconds since 1970; null where that is the watcher's own clock.</param>
public sealed record RoundMessage(string RoundId, long Version, bool Planned, IReadOnlyList<LaneMessage> Lanes, long? Now);

/// <summary>A team's lane on the time axis.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="Html">The lane, in the watcher's language.</param>
public sealed record LaneMessage(string TeamId, string Html);
