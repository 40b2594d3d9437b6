using System.Collections.Immutable;

namespace Taskboard.Import.Documents;

/// <summary>A plan document as the reader takes it: numbered lines of text, and its tables where the format knows them.</summary>
/// <param name="FileName">The name it came under; only shown, never opened.</param>
/// <param name="Lines">The lines, NFC, without line ends; line 1 is at index 0.</param>
/// <param name="Tables">The tables that the format marks (none in plain text); each stands on lines of <paramref name="Lines"/>.</param>
public sealed record PlanDocument(string FileName, ImmutableArray<string> Lines, ImmutableArray<DocumentTable> Tables);
