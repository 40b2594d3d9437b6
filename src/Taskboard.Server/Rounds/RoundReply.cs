using System.Text.Json.Serialization;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;

namespace Taskboard.Server.Rounds;

/// <summary>What became of a command given to a round. Serialises.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record RoundReply
{
    private RoundReply()
    {
    }

    /// <summary>It is done and durable.</summary>
    /// <param name="Round">The round as it stands.</param>
    /// <param name="Position">Its place in the journal; 0 where there was nothing to change.</param>
    /// <param name="Repeated">True when the command had been carried out before and was not again.</param>
    public sealed record Done(VisitRound Round, long Position, bool Repeated = false) : RoundReply;

    /// <summary>It is not done, and nothing changed.</summary>
    /// <param name="Why">The named reason.</param>
    /// <param name="Round">The round as it stands; null where there is none.</param>
    public sealed record Refused(Refusal Why, VisitRound? Round) : RoundReply;
}
