namespace Taskboard.Import.Documents.Word;

/// <summary>What a style says that changes the words: number, capitals, hidden.</summary>
/// <param name="BasedOn">The style that it goes on from.</param>
/// <param name="List">The list that it numbers by; <c>0</c> takes away a number.</param>
/// <param name="Level">The level of the list.</param>
/// <param name="Capitals">Whether its words are shown in capitals; null where it does not say.</param>
/// <param name="Hidden">Whether its words are hidden; null where it does not say.</param>
internal sealed record WordStyle(string? BasedOn = null, string? List = null, int? Level = null, bool? Capitals = null, bool? Hidden = null);
