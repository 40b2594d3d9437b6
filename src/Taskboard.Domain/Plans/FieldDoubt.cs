namespace Taskboard.Domain.Plans;

/// <summary>A field of a draft that a person should look at, and why.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reason">Why it is uncertain.</param>
public readonly record struct FieldDoubt(DraftField Field, DoubtReason Reason);
