using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Work;

/// <summary>A part that is still open.</summary>
/// <param name="Task">The task.</param>
/// <param name="Part">The part.</param>
public sealed record OwedPart(PlanTask Task, Part Part)
{
    /// <summary>The day since which it stands where it stands.</summary>
    public DateOnly Since => Part.MovedOn ?? Part.AskedOn;
}
