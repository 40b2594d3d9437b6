namespace Taskboard.Journal;

/// <summary>Who did it, as it stood then: the record keeps the name and unit of that day, whatever becomes of the person.</summary>
/// <param name="Id">The person's id, or <c>system</c>, or a token's id.</param>
/// <param name="Name">The name shown in the history.</param>
/// <param name="Unit">The id of the unit he acted for, or null.</param>
public sealed record JournalActor(string Id, string Name, string? Unit);
