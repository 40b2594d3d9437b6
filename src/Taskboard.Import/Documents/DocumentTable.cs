using System.Collections.Immutable;

namespace Taskboard.Import.Documents;

/// <summary>A table of a document, in rows of cells; a merged cell is repeated in each place that it covers.</summary>
/// <param name="Rows">The rows, from the top.</param>
public sealed record DocumentTable(ImmutableArray<DocumentRow> Rows);
