namespace Taskboard.Import.Documents.Sheets;

/// <summary>What stands in a sheet: rows that are not empty, and the cells that are merged.</summary>
/// <param name="Rows">The rows by their numbers, from the top.</param>
/// <param name="Merges">The merged ranges.</param>
internal sealed record SheetCells(IReadOnlyList<SheetRow> Rows, IReadOnlyList<CellRange> Merges);

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">The texts by column, from 0; only cells that have some.</param>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<int, string> Cells);

/// <summary>A range of cells, its edges included; rows from 1, columns from 0.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Reads "B3:D5"; null for anything else.</summary>
    public static CellRange? Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Cell(text.AsSpan(0, colon)) is var (firstRow, firstColumn) && Cell(text.AsSpan(colon + 1)) is var (lastRow, lastColumn)
            ? new CellRange(firstRow, firstColumn, lastRow, lastColumn)
            : null;
    }

    /// <summary>Reads "B3"; null for anything else.</summary>
    public static (int Row, int Column)? Cell(ReadOnlySpan<char> text)
    {
        int at = 0, column = 0;
        while (at < text.Length && at < 3 && char.IsAsciiLetter(text[at]))
            column = (column * 26) + (char.ToUpperInvariant(text[at++]) - 'A' + 1);
        return column > 0 && int.TryParse(text[at..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var row) && row > 0 ? (row, column - 1) : null;
    }
}
