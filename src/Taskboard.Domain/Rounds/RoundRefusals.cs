using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Rounds;

/// <summary>There is no such round, or the caller may not know of it.</summary>
public sealed record NoSuchRound(string RoundId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-round";
}

/// <summary>The round has no such stop: it is another round's, or was taken out.</summary>
public sealed record NoSuchStop(string StopId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-stop";
}

/// <summary>The round has no such team.</summary>
public sealed record NoSuchTeam(string TeamId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-team";
}

/// <summary>Somebody else changed the team or the stop since the caller looked.</summary>
public sealed record StopChangedMeanwhile : Refusal
{
    /// <inheritdoc/>
    public override string Code => "stop-changed-meanwhile";
}

/// <summary>Another round makes this visit.</summary>
/// <param name="Partner">Who is visited.</param>
/// <param name="OtherRoundId">The other round.</param>
public sealed record VisitInOtherRound(string Partner, string OtherRoundId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "visit-in-other-round";
}

/// <summary>The caller is not in the team, or not any more.</summary>
/// <param name="Team">The team's name.</param>
public sealed record NotOfTheTeam(string Team) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "not-of-the-team";
}

/// <summary>No team goes there.</summary>
/// <param name="Partner">Who is visited.</param>
public sealed record StopWithoutTeam(string Partner) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "stop-without-team";
}

/// <summary>The team is on its way or was there: that cannot be planned otherwise any more.</summary>
/// <param name="Partner">Who is visited.</param>
public sealed record StopUnderWay(string Partner) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "stop-under-way";
}

/// <summary>The round is over and is planned no more.</summary>
public sealed record RoundIsOver : Refusal
{
    /// <inheritdoc/>
    public override string Code => "round-is-over";
}

/// <summary>More than a round can hold.</summary>
/// <param name="Most">How many it can.</param>
public sealed record RoundTooLarge(int Most) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "round-too-large";
}
