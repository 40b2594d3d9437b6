using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Plans;

/// <summary>A task on the board beside what its document last said of it.</summary>
/// <param name="Now">The task as it stands.</param>
/// <param name="Said">What the plan, or the last amendment of it, said.</param>
public sealed record BoardTask(PlanTask Now, DocumentTask Said);
