namespace Taskboard.Domain.Tasks;

/// <summary>Ask for a later deadline.</summary>
/// <param name="To">The deadline asked for; after the one that stands.</param>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record AskExtension(DateOnly? To, string Reason) : TaskCommand;

/// <summary>Grant or refuse what was asked for.</summary>
/// <param name="ExtensionId">Number of the request within the task.</param>
/// <param name="Grant">True to grant.</param>
/// <param name="To">Another deadline than was asked for, also after the one that stands; null for what was asked.</param>
/// <param name="Reason">Why not; must not be empty when it is refused.</param>
public sealed record DecideExtension(int ExtensionId, bool Grant, DateOnly? To, string? Reason) : TaskCommand;
