using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Taskboard.Server.Exports;

/// <summary>Tables with borders, whose headings come again on each page.</summary>
internal static class PaperTables
{
    private const int Size = 22;

    /// <summary>A table.</summary>
    /// <param name="rows">Its rows; the first heads it.</param>
    /// <param name="widths">The widths of its columns, of which only the proportions count.</param>
    /// <param name="whole">The width of the table.</param>
    public static Table Write(IEnumerable<ImmutableArray<string>> rows, IReadOnlyList<int> widths, int whole)
    {
        var sum = widths.Sum();
        var columns = widths.Select(width => whole * width / sum).ToArray();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Paper.Text(columns.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(column => new GridColumn { Width = Paper.Text(column) })));
        var isHead = true;
        foreach (var row in rows)
        {
            table.Append(Row(row, columns, isHead));
            isHead = false;
        }

        return table;
    }

    private static TableRow Row(ImmutableArray<string> cells, int[] columns, bool isHead)
    {
        var shape = new TableRowProperties(new CantSplit());
        if (isHead)
            shape.Append(new TableHeader());
        var row = new TableRow(shape);
        if (cells.Count(cell => cell.Length > 0) == 1 && cells[0].Length > 0 && columns.Length > 1)
        {
            row.Append(Cell(cells[0], columns.Sum(), columns.Length, bold: true, centred: false));
            return row;
        }

        for (var i = 0; i < columns.Length; i++)
            row.Append(Cell(i < cells.Length ? cells[i] : "", columns[i], 1, isHead, centred: isHead || i == 0));
        return row;
    }

    private static TableCell Cell(string text, int width, int span, bool bold, bool centred)
    {
        var shape = new TableCellProperties(new TableCellWidth { Width = Paper.Text(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
            shape.Append(new GridSpan { Val = span });
        shape.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var paragraphs = text.Split('\n').Select(line => (OpenXmlElement)Paper.Left(line, Size, bold, centred: centred));
        return new TableCell([shape, .. paragraphs]);
    }
}
