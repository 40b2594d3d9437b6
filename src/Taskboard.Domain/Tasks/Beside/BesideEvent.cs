namespace Taskboard.Domain.Tasks;

/// <summary>What is laid beside the work and does not change it: comments, checklist, labels, links, files. A move that was based on a version before
/// it stands all the same, see <see cref="PlanTask.Beside"/>.</summary>
public abstract record BesideEvent : TaskEvent;
