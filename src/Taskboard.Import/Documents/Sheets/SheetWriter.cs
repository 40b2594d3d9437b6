using System.Globalization;
using Taskboard.Import.Documents.Grids;
using Taskboard.Import.Outline;
using Taskboard.Import.Tables;

namespace Taskboard.Import.Documents.Sheets;

/// <summary>Tells the tables of a sheet from the lines above, between and below them.</summary>
internal sealed class SheetWriter
{
    /// <summary>How many empty rows may stand within a table.</summary>
    private const int LargestGap = 3;

    private static readonly string[] PlainNames = ["sheet", "trang tính", "trang_tính", "bảng", "table"];

    private readonly SheetCells sheet;
    private readonly DocumentBuilder builder;
    private readonly Dictionary<int, List<CellRange>> merges = [];

    private SheetWriter(SheetCells sheet, DocumentBuilder builder)
    {
        (this.sheet, this.builder) = (sheet, builder);
        var numbers = sheet.Rows.Select(row => row.Number).ToArray();
        foreach (var merge in sheet.Merges)
        {
            // a range may go down to the last row there can be: it is kept only for rows that have something
            var at = Array.BinarySearch(numbers, merge.FirstRow);
            for (at = at < 0 ? ~at : at; at < numbers.Length && numbers[at] <= merge.LastRow; at++)
                (merges.TryGetValue(numbers[at], out var known) ? known : merges[numbers[at]] = []).Add(merge);
        }
    }

    /// <summary>Writes a sheet.</summary>
    /// <param name="sheet">Its cells.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="number">Which it is, of those that hold something; from the second on it is an appendix.</param>
    /// <param name="builder">Takes lines and tables.</param>
    public static void Write(SheetCells sheet, string name, int number, DocumentBuilder builder)
    {
        var writer = new SheetWriter(sheet, builder);
        if (number > 1 && !sheet.Rows.Take(4).Any(row => row.Cells.Values.Any(text => AppendixHeading.TryRead(text, out _, out _))))
        {
            builder.Add(string.Create(CultureInfo.InvariantCulture, $"PHỤ LỤC {number - 1}"));
            if (!writer.HasTitle() && !Array.Exists(PlainNames, plain => name.StartsWith(plain, StringComparison.OrdinalIgnoreCase)))
                builder.Add(name.ToUpper(CultureInfo.GetCultureInfo("vi-VN")));
        }

        writer.Write();
        builder.Add("");
    }

    private bool HasTitle() => sheet.Rows.Count > 0 && sheet.Rows[0].Cells.Count == 1;

    private void Write()
    {
        for (var i = 0; i < sheet.Rows.Count;)
        {
            var end = TableEnd(i);
            if (end > i)
            {
                builder.Add(new Grid([], [.. Enumerable.Range(i, end - i).Select(at => Row(sheet.Rows[at]))]));
                i = end;
                continue;
            }

            if (i > 0 && sheet.Rows[i].Number > sheet.Rows[i - 1].Number + 1)
                builder.Add("");
            foreach (var text in sheet.Rows[i++].Cells.Values)
                builder.Add(text);
        }
    }

    /// <summary>The index after the last row of the table that begins at a row; the row itself where none does.</summary>
    private int TableEnd(int at)
    {
        if (!BeginsTable(at))
            return at;
        var end = at + 1;
        for (; end < sheet.Rows.Count; end++)
        {
            var row = sheet.Rows[end];
            var gap = row.Number - sheet.Rows[end - 1].Number - 1;
            if (gap > LargestGap || row.Cells.Values.Any(text => AppendixHeading.TryRead(text, out _, out _)))
                break;
            if (row.Cells.Count < 2 && !HeadsGroup(end, gap))
                break;
        }

        return end;
    }

    private bool BeginsTable(int at)
    {
        var row = sheet.Rows[at];
        if (row.Cells.Count < 2)
            return false;
        if (ColumnNames.AreIn([.. row.Cells.Values]))
            return true;
        return at + 1 < sheet.Rows.Count && IsNumbered(row) && IsNumbered(sheet.Rows[at + 1]);
    }

    private static bool IsNumbered(SheetRow row) => row.Cells.Count >= 2 && Ordinals.Is(row.Cells.Values.First());

    /// <summary>Whether a row of one cell heads the rows below it, or goes on with the row above it where that row's other cells are merged.</summary>
    private bool HeadsGroup(int at, int gap)
    {
        if (gap == 0 && merges.TryGetValue(sheet.Rows[at].Number, out var ranges) && ranges.Any(range => range.FirstRow < sheet.Rows[at].Number))
            return true;
        var text = sheet.Rows[at].Cells.Values.First();
        if (MarkerReader.Read(text) is null && gap > 0)
            return false;
        return at + 1 < sheet.Rows.Count && sheet.Rows[at + 1].Cells.Count >= 2 && sheet.Rows[at + 1].Number - sheet.Rows[at].Number <= 1 && !ColumnNames.AreIn([.. sheet.Rows[at + 1].Cells.Values]);
    }

    private GridRow Row(SheetRow row)
    {
        var cells = new SortedDictionary<int, GridCell>();
        foreach (var (column, text) in row.Cells)
            cells[column] = new GridCell(column, 1, false, [new CellPart(text)]);
        foreach (var merge in merges.GetValueOrDefault(row.Number, []))
        {
            var start = merge.FirstColumn;
            if (start >= Grid.MostColumns)
                continue;
            var span = Math.Min(merge.LastColumn, Grid.MostColumns - 1) - start + 1;
            if (merge.FirstRow < row.Number)
                cells[start] = new GridCell(start, span, true, []);
            else if (cells.TryGetValue(start, out var cell))
                cells[start] = cell with { Span = span };
        }

        return new GridRow([.. cells.Values]);
    }
}
