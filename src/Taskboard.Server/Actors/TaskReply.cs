using System.Text.Json.Serialization;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>What became of a command given to a task. Serialises.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record TaskReply
{
    private TaskReply()
    {
    }

    /// <summary>It is done and durable.</summary>
    /// <param name="Task">The state after it; for a repeated command the state that it had produced the first time.</param>
    /// <param name="Position">Its place in the journal; 0 where there was nothing to change.</param>
    /// <param name="At">When.</param>
    /// <param name="Repeated">True when the command had been carried out before and was not again.</param>
    public sealed record Done(PlanTask Task, long Position, DateTimeOffset At, bool Repeated = false) : TaskReply;

    /// <summary>It is not done, and nothing changed.</summary>
    /// <param name="Why">The named reason.</param>
    /// <param name="Current">The task as it stands, for a caller who had seen an older one; null where there is none.</param>
    /// <param name="ChangedBy">Who changed it meanwhile, where that is the reason.</param>
    /// <param name="ChangedAt">When they did.</param>
    public sealed record Refused(Refusal Why, PlanTask? Current, JournalActor? ChangedBy = null, DateTimeOffset? ChangedAt = null) : TaskReply;
}
