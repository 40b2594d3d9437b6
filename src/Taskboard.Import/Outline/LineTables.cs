using System.Collections.Immutable;
using Taskboard.Import.Documents;
using Taskboard.Import.Tables;

namespace Taskboard.Import.Outline;

/// <summary>Finds the tables of a plain text: rows with tabs between the cells, or one cell a line.</summary>
internal static class LineTables
{
    /// <summary>How many empty lines may part two rows of one table: a page break leaves that many.</summary>
    private const int LargestGap = 4;

    /// <summary>The table that begins at a line, or null; <paramref name="next"/> is the index of the line after it.</summary>
    public static TableBlock? At(ImmutableArray<DocumentLine> lines, int at, out int next)
    {
        next = at;
        var table = IsRow(lines[at]) ? Rows(lines, at, out next) : CellLines.At(lines, at, out next);
        return table;
    }

    private static bool IsRow(DocumentLine line)
    {
        var tabs = line.Text.AsSpan().Count('\t');
        return tabs >= 2 || (tabs == 1 && !line.TabLed);
    }

    private static TableBlock? Rows(ImmutableArray<DocumentLine> lines, int at, out int next)
    {
        var rows = ImmutableArray.CreateBuilder<DocumentRow>();
        var width = 0;
        next = at;
        for (var i = at; i < lines.Length;)
        {
            if (IsRow(lines[i]))
            {
                var row = Row(lines, ref i, width);
                width = Math.Max(width, ColumnNames.AreIn(row.Cells) ? row.Cells.Length : 0);
                rows.Add(row);
                next = i;
            }
            else if (RowAfterGap(lines, i, width) is var (group, following))
            {
                if (group >= 0)
                    rows.Add(new DocumentRow(lines[group].Number, lines[group].Number, [lines[group].Text]));
                i = following;
            }
            else
            {
                break;
            }
        }

        return IsTable(rows) ? new TableBlock(rows[0].First, rows[^1].Last, new DocumentTable(rows.ToImmutable())) : null;
    }

    /// <summary>One row; a line break within a cell is undone as long as the row has fewer cells than its heading.</summary>
    private static DocumentRow Row(ImmutableArray<DocumentLine> lines, ref int i, int width)
    {
        var first = lines[i].Number;
        var cells = Cells(lines[i++].Text);
        while (i < lines.Length && cells.Count < width && !lines[i].IsBlank && Continues(lines[i], cells.Count, width))
        {
            var more = Cells(lines[i++].Text);
            cells[^1] = cells[^1] + "\n" + more[0];
            cells.AddRange(more.Skip(1));
        }

        return new DocumentRow(first, lines[i - 1].Number, [.. cells]);
    }

    private static bool Continues(DocumentLine line, int count, int width)
    {
        var more = Cells(line.Text);
        return count + more.Count - 1 <= width && !Ordinals.Is(more[0]) && !ColumnNames.AreIn(more) && MarkerReader.Read(line.Text) is not { Kind: MarkerKind.Roman };
    }

    /// <summary>Looks over empty lines, and one line that heads a group of rows, to the table's next row.</summary>
    private static (int Group, int Next)? RowAfterGap(ImmutableArray<DocumentLine> lines, int at, int width)
    {
        var group = -1;
        for (int i = at, blank = 0; i < lines.Length; i++)
        {
            if (IsRow(lines[i]))
            {
                return lines[i].Text.AsSpan().Count('\t') + 1 >= Math.Min(width, 3) && width > 0 ? (group, i) : null;
            }

            if (lines[i].IsBlank)
            {
                if (++blank > LargestGap)
                    return null;
            }
            else if (group < 0 && MarkerReader.Read(lines[i].Text) is { Kind: MarkerKind.Roman or MarkerKind.UpperLetter } && lines[i].Text.Length < 200)
            {
                group = i;
                blank = 0;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static List<string> Cells(string line) => [.. line.Split('\t').Select(cell => cell.Trim())];

    private static bool IsTable(ImmutableArray<DocumentRow>.Builder rows) =>
        rows.Count >= 2 && (rows.Take(3).Any(row => ColumnNames.AreIn(row.Cells)) || rows.Count(row => row.Cells.Length > 2 && Ordinals.Is(row.Cells[0])) >= 2);
}
