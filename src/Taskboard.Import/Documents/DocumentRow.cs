using System.Collections.Immutable;

namespace Taskboard.Import.Documents;

/// <summary>One row of a table.</summary>
/// <param name="First">The first line that it stands on, counted from 1.</param>
/// <param name="Last">The last line that it stands on.</param>
/// <param name="Cells">The cells' texts; lines within a cell are parted by a line feed.</param>
public sealed record DocumentRow(int First, int Last, ImmutableArray<string> Cells);
