namespace Taskboard.Server.Units;

/// <summary>The cells of one line of a list of units as written; null where the list has no such column, so that what is known stays.</summary>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Short name for cards.</param>
/// <param name="Aliases">Other names, with a | between them.</param>
/// <param name="Functions">What it is for the province, with a | between them.</param>
/// <param name="From">First day, dd/MM/yyyy.</param>
/// <param name="To">Last day, dd/MM/yyyy.</param>
/// <param name="Successors">Names of those who follow, with a | between them.</param>
/// <param name="Basis">The legal basis.</param>
public sealed record UnitCells(string Name, string? ShortName, string? Aliases, string? Functions, string? From, string? To, string? Successors, string? Basis);
