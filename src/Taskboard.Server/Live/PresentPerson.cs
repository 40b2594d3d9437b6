namespace Taskboard.Server.Live;

/// <summary>Somebody who looks at a board, however many windows they have open.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Unit">Short name of the unit; null where there is none.</param>
public sealed record PresentPerson(string PersonId, string Name, string? Unit);
