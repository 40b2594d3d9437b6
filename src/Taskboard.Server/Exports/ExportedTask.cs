using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Boards;

namespace Taskboard.Server.Exports;

/// <summary>A task as it goes into a file.</summary>
/// <param name="Task">The task.</param>
/// <param name="Facts">What its card shows.</param>
/// <param name="Plan">Its plan; null where that is not among those that boards offer.</param>
public sealed record ExportedTask(PlanTask Task, CardFacts Facts, Plan? Plan);
