using Taskboard.Import.Tables;

namespace Taskboard.Import.Documents.Grids;

/// <summary>Tells a table of rows from one that only puts things beside each other, as letterheads and signatures stand in Word.</summary>
internal static class GridKind
{
    public static bool IsTable(Grid grid)
    {
        var headed = grid.Rows.Take(4).Any(row => ColumnNames.AreIn([.. row.Cells.Select(cell => cell.Text)]));
        if (headed)
            return true;
        int numbered = 0, wide = 0;
        foreach (var row in grid.Rows)
        {
            if (row.Cells.Count < 2 || row.Cells.Any(cell => cell.Parts.Any(part => part.Table is not null)))
                continue;
            numbered += Ordinals.Is(row.Cells[0].Text) ? 1 : 0;
            wide += row.Cells.Count(cell => cell.Text.Length > 0) >= 3 ? 1 : 0;
        }

        return numbered >= 2 || wide >= 3;
    }
}
