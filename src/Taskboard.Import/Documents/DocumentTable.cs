using System.Collections.Immutable;

namespace Taskboard.Import.Documents;

/// <summary>A table of a document, in rows of cells.</summary>
/// <remarks>A cell that was merged downwards is repeated in each row that it covers, unless the rows share one number: then they tell of one
/// thing, and what they share stands in the first. A cell that was merged sideways stands in the first place, a heading in each.</remarks>
/// <param name="Rows">The rows, from the top.</param>
public sealed record DocumentTable(ImmutableArray<DocumentRow> Rows);
