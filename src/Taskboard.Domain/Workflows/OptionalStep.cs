namespace Taskboard.Domain.Workflows;

/// <summary>A step that a province may switch off.</summary>
/// <param name="Key">Key of the setting, e.g. <c>letter.translation</c>.</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="Trait">The condition under which the step applies; switched off, no task of the kind counts as having it. Null for
/// a step that applies to every task: its transitions carry the key in <see cref="Transition.Step"/>.</param>
public sealed record OptionalStep(string Key, LocalName Name, TaskTrait? Trait = null);
