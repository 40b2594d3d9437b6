using System.Globalization;
using AngleSharp.Dom;
using Taskboard.Import.Documents.Grids;

namespace Taskboard.Import.Documents.Web;

/// <summary>Makes a grid of a table's elements: cells over several columns or rows take their places.</summary>
internal sealed class HtmlTables(PageJunk junk, HtmlBlocks blocks, ReadingBudget budget)
{
    private const int LongestSpan = 1_000;

    public Grid Read(IElement table, int depth)
    {
        var rows = new List<GridRow>();
        var covered = new int[Grid.MostColumns];
        var spans = new int[Grid.MostColumns];
        foreach (var element in Rows(table))
        {
            budget.TakePiece();
            rows.Add(Row(element, covered, spans, depth));
        }

        return new Grid([], rows);
    }

    /// <summary>The rows of the table itself, not those of tables within its cells.</summary>
    private IEnumerable<IElement> Rows(IElement table)
    {
        foreach (var child in table.Children)
        {
            if (child.LocalName == "tr" && !junk.Holds(child))
                yield return child;
            if (child.LocalName is not ("tbody" or "thead" or "tfoot"))
                continue;
            foreach (var row in child.Children)
            {
                if (row.LocalName == "tr" && !junk.Holds(row))
                    yield return row;
            }
        }
    }

    /// <param name="element">The row.</param>
    /// <param name="covered">How many rows more each column is covered by a cell from above; goes on from row to row.</param>
    /// <param name="spans">How many columns that cell covers, at its first.</param>
    /// <param name="depth">How deep the table stands.</param>
    private GridRow Row(IElement element, int[] covered, int[] spans, int depth)
    {
        var cells = new List<GridCell>();
        var column = 0;
        foreach (var cell in element.Children)
        {
            if (cell.LocalName is not ("td" or "th"))
                continue;
            GoOn(cells, covered, spans, ref column);
            if (column >= Grid.MostColumns)
                break;
            budget.TakePiece();
            var span = Math.Min(Span(cell, "colspan"), Grid.MostColumns - column);
            var down = Span(cell, "rowspan") - 1;
            cells.Add(new GridCell(column, span, false, junk.Holds(cell) ? [] : blocks.ReadCell(cell, depth + 2)));
            for (var i = column; i < column + span; i++)
                (covered[i], spans[i]) = (down, i == column ? span : 0);
            column += span;
        }

        GoOn(cells, covered, spans, ref column);
        return new GridRow(cells);
    }

    /// <summary>Puts in the cells that go on from above, up to the next free column.</summary>
    private static void GoOn(List<GridCell> cells, int[] covered, int[] spans, ref int column)
    {
        while (column < Grid.MostColumns && covered[column] > 0)
        {
            var span = Math.Max(1, spans[column]);
            cells.Add(new GridCell(column, span, true, []));
            for (var i = column; i < Math.Min(column + span, Grid.MostColumns); i++)
                covered[i]--;
            column += span;
        }
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, LongestSpan) : 1;
}
