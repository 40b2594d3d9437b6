namespace Taskboard.Domain.Workflows;

/// <summary>When a transition applies: a trait that the task must have, or must not have.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Present">True when the task must have it, false when it must not.</param>
public sealed record Condition(TaskTrait Trait, bool Present = true)
{
    /// <summary>True when the condition holds for a task with these traits.</summary>
    public bool Holds(IReadOnlyList<TaskTrait> traits) => traits.Contains(Trait) == Present;
}
