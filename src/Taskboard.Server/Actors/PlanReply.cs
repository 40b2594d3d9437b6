using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;

namespace Taskboard.Server.Actors;

/// <summary>What became of the acceptance of a draft.</summary>
public abstract record PlanReply
{
    private PlanReply()
    {
    }

    /// <summary>The plan and its tasks are on the board.</summary>
    /// <param name="Plan">The plan.</param>
    /// <param name="TaskIds">Its tasks, in the order of the draft.</param>
    /// <param name="Position">The journal's last position with them.</param>
    /// <param name="Repeated">True when the same command had been carried out before.</param>
    public sealed record Done(Plan Plan, IReadOnlyList<string> TaskIds, long Position, bool Repeated = false) : PlanReply;

    /// <summary>Nothing was accepted.</summary>
    /// <param name="Why">The named reason.</param>
    /// <param name="Task">Index in the draft of the task that is at fault; null where none is.</param>
    public sealed record Refused(Refusal Why, int? Task = null) : PlanReply;
}
