namespace Taskboard.Journal;

/// <summary>Who did it, as it stood then: the record keeps the name and unit of that day, whatever becomes of the person.</summary>
/// <param name="Id">The person's id, or <c>system</c>, or a token's id.</param>
/// <param name="Name">The name shown in the history.</param>
/// <param name="Unit">The id of the unit he acted for, or null.</param>
/// <param name="OnBehalfOf">The absent person for whom it was done; null, and not written, for what one does as oneself.</param>
public sealed record JournalActor(string Id, string Name, string? Unit, JournalPrincipal? OnBehalfOf = null);

/// <summary>An absent person on whose behalf something was done.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name of that day.</param>
public sealed record JournalPrincipal(string Id, string Name);
