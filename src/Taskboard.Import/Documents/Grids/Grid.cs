namespace Taskboard.Import.Documents.Grids;

/// <summary>A table as a format draws it: rows of cells over a grid of columns, with cells over several of them.</summary>
/// <param name="Widths">The widths of the grid's columns, in any unit; empty where they are not known.</param>
/// <param name="Rows">The rows, from the top.</param>
internal sealed record Grid(IReadOnlyList<double> Widths, IReadOnlyList<GridRow> Rows)
{
    /// <summary>How many columns of a grid are read; what stands right of them is left out.</summary>
    public const int MostColumns = 100;
}

/// <summary>A row of a grid.</summary>
/// <param name="Cells">Its cells, from the left.</param>
internal sealed record GridRow(IReadOnlyList<GridCell> Cells);
