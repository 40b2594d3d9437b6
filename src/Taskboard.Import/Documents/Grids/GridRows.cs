using Taskboard.Import.Tables;

namespace Taskboard.Import.Documents.Grids;

/// <summary>Makes rows of equally many cells of a grid: undoes what was merged, and what hand-drawn borders have shifted.</summary>
internal static class GridRows
{
    private const int LongestHead = 3;

    /// <summary>The rows, each with one text for each column.</summary>
    public static IEnumerable<string[]> Of(Grid grid)
    {
        var whole = Unmerged(grid);
        var head = Head(whole);
        var ruler = Ruler(grid, whole, head);
        for (var i = 0; i < whole.Count; i++)
            yield return Placed(whole[i], ruler, isHead: i <= head);
    }

    /// <summary>Gives each cell that goes on the words of the cell above, unless the rows share their number too.</summary>
    private static List<List<PlacedCell>> Unmerged(Grid grid)
    {
        var above = new Dictionary<int, string>();
        var rows = new List<List<PlacedCell>>(grid.Rows.Count);
        foreach (var row in grid.Rows)
        {
            var one = row.Cells is [{ GoesOn: true } first, ..] && above.TryGetValue(first.Start, out var number) && Ordinals.Is(number);
            var cells = new List<PlacedCell>(row.Cells.Count);
            foreach (var cell in row.Cells)
            {
                var text = cell.GoesOn ? above.GetValueOrDefault(cell.Start, "") : cell.Text;
                above[cell.Start] = text;
                cells.Add(new PlacedCell(cell.Start, cell.Start + Math.Max(1, cell.Span), cell.GoesOn && one ? "" : text));
            }

            rows.Add(cells);
        }

        return rows;
    }

    /// <summary>The index of the last row of headings; -1 where there is none.</summary>
    private static int Head(List<List<PlacedCell>> rows)
    {
        var head = -1;
        for (var i = 0; i < rows.Count && i < LongestHead + 1; i++)
        {
            if (ColumnNames.AreIn([.. rows[i].Select(cell => cell.Text)]))
                head = i;
            else if (head >= 0)
                break;
        }

        return head;
    }

    /// <summary>Where the columns begin: as in the headings, or as in the row of most cells.</summary>
    private static (int[] Starts, double[] Edges) Ruler(Grid grid, List<List<PlacedCell>> rows, int head)
    {
        var model = head >= 0 ? rows[head] : rows.MaxBy(row => row.Count) ?? [];
        var ends = rows.SelectMany(row => row).Select(cell => cell.End).DefaultIfEmpty(1).Max();
        var edges = new double[ends + 1];
        for (var i = 0; i < ends; i++)
            edges[i + 1] = edges[i] + (i < grid.Widths.Count && grid.Widths[i] > 0 ? grid.Widths[i] : 1);
        return ([.. model.Select(cell => cell.Start).Distinct().Order()], edges);
    }

    private static string[] Placed(List<PlacedCell> cells, (int[] Starts, double[] Edges) ruler, bool isHead)
    {
        var placed = new string[ruler.Starts.Length];
        Array.Fill(placed, "");
        foreach (var cell in cells)
        {
            if (cell.Text.Length == 0)
                continue;
            if (isHead)
            {
                for (var i = 0; i < placed.Length; i++)
                    placed[i] = ruler.Starts[i] >= cell.Start && ruler.Starts[i] < cell.End ? cell.Text : placed[i];
                continue;
            }

            var at = Column(cell, ruler);
            placed[at] = placed[at].Length == 0 ? cell.Text : placed[at] + "\n" + cell.Text;
        }

        return placed;
    }

    /// <summary>The column that begins where the cell does, or else the one that it covers most of.</summary>
    private static int Column(PlacedCell cell, (int[] Starts, double[] Edges) ruler)
    {
        var exact = Array.BinarySearch(ruler.Starts, cell.Start);
        if (exact >= 0)
            return exact;
        var best = 0;
        var most = double.MinValue;
        for (var i = 0; i < ruler.Starts.Length; i++)
        {
            var end = i + 1 < ruler.Starts.Length ? ruler.Starts[i + 1] : ruler.Edges.Length - 1;
            var shared = Math.Min(ruler.Edges[end], ruler.Edges[cell.End]) - Math.Max(ruler.Edges[ruler.Starts[i]], ruler.Edges[cell.Start]);
            if (shared > most)
                (best, most) = (i, shared);
        }

        return best;
    }

    private readonly record struct PlacedCell(int Start, int End, string Text);
}
