namespace Taskboard.Server.Pages.Board;

/// <summary>One value that a board can be filtered by.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Name">As it stands on the screen.</param>
/// <param name="Count">How many cards it holds for; null where that changes by the day.</param>
/// <param name="Chosen">True when it is chosen.</param>
/// <param name="Short">What the closed chip says; null for the name.</param>
public sealed record FilterOption(string Value, string Name, int? Count, bool Chosen, string? Short = null);
