namespace Taskboard.Import.Tables;

/// <summary>Puts the cells of a row under their columns, also where conversion lost or moved some.</summary>
internal static class RowAligner
{
    /// <summary>The cells, as many as there are columns; where some are missing, the gap stands where all others fit best.</summary>
    public static string[] Align(IReadOnlyList<Column> columns, IReadOnlyList<string> cells)
    {
        if (cells.Count >= columns.Count)
            return [.. cells.Take(columns.Count)];
        var missing = columns.Count - cells.Count;
        var best = cells.Count;
        var bestFit = int.MinValue;
        for (var gap = cells.Count; gap >= 0; gap--)
        {
            var fit = 0;
            for (var i = 0; i < cells.Count; i++)
                fit += CellShapes.Fit(columns[i < gap ? i : i + missing], cells[i]);
            if (fit > bestFit)
                (best, bestFit) = (gap, fit);
        }

        return [.. cells.Take(best), .. Enumerable.Repeat("", missing), .. cells.Skip(best)];
    }

    /// <summary>Moves a time that stands in the column before its own, where a merged cell pushed it. True if one was moved.</summary>
    public static bool MoveTime(IReadOnlyList<Column> columns, string[] cells)
    {
        var time = IndexOf(columns, Column.Time);
        if (time < 0 || cells[time].Length > 0)
            return false;
        foreach (var column in (ReadOnlySpan<Column>)[Column.Days, Column.People, Column.Funding, Column.Place])
        {
            var from = IndexOf(columns, column);
            if (from >= 0 && CellShapes.IsTime(cells[from]))
            {
                (cells[time], cells[from]) = (cells[from], "");
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(IReadOnlyList<Column> columns, Column column)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column)
                return i;
        }

        return -1;
    }
}
