namespace Taskboard.Domain;

/// <summary>A name as the screen shows it: Vietnamese first, English by choice.</summary>
/// <param name="Vi">The Vietnamese official term, NFC.</param>
/// <param name="En">The English term.</param>
public readonly record struct LocalName(string Vi, string En);
