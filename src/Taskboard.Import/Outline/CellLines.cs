using System.Collections.Immutable;
using Taskboard.Import.Documents;
using Taskboard.Import.Tables;

namespace Taskboard.Import.Outline;

/// <summary>Tables whose cells stand one a line, each behind a tab, as some converters write them.</summary>
internal static class CellLines
{
    /// <summary>The table whose first heading stands at a line, or null.</summary>
    public static TableBlock? At(ImmutableArray<DocumentLine> lines, int at, out int next)
    {
        next = at;
        if (!lines[at].TabLed || ColumnNames.Of(lines[at].Text) != Column.Ordinal || lines[at].Text.Trim('\t', ' ').Length > 12)
            return null;
        var i = at;
        var heading = Heading(lines, ref i);
        if (heading.Cells.Length < 3 || !ColumnNames.AreIn(heading.Cells))
            return null;
        var rows = ImmutableArray.CreateBuilder<DocumentRow>();
        rows.Add(heading);
        while (Row(lines, ref i, heading.Cells.Length) is { } row)
            rows.Add(row);
        next = i;
        return new TableBlock(heading.First, rows[^1].Last, new DocumentTable(rows.ToImmutable()));
    }

    /// <summary>The headings: cells up to the empty line before the first row, or up to the first row's number.</summary>
    private static DocumentRow Heading(ImmutableArray<DocumentLine> lines, ref int i)
    {
        var first = lines[i].Number;
        var cells = new List<string>();
        for (; i < lines.Length && !(lines[i].IsBlank && !lines[i].TabLed); i++)
        {
            var text = lines[i].Text.Trim('\t', ' ');
            if (cells.Count >= 3 && Ordinals.Is(text) && lines[i].TabLed && Ordinals.Plain(text) == "1")
                break;
            if (lines[i].TabLed)
                cells.Add(text);
            else if (cells.Count > 0)
                cells[^1] += "\n" + text;
        }

        return new DocumentRow(first, i > 0 ? lines[i - 1].Number : first, [.. cells]);
    }

    /// <summary>The next row: as many cells as there are headings; lines without a tab go on with the cell before them.</summary>
    private static DocumentRow? Row(ImmutableArray<DocumentLine> lines, ref int i, int width)
    {
        var at = i;
        while (at < lines.Length && lines[at].IsBlank && !lines[at].TabLed)
            at++;
        if (at >= lines.Length || !lines[at].TabLed)
            return null;
        var first = lines[at].Number;
        var last = first;
        var cells = new List<string>();
        for (; at < lines.Length; at++)
        {
            if (lines[at].TabLed)
            {
                if (cells.Count == width || (cells.Count > 1 && StartsRow(lines[at], lines[at - 1], cells[0])))
                    break;
                cells.Add(lines[at].Text.Trim('\t', ' '));
                last = lines[at].Number;
            }
            else if (!lines[at].IsBlank)
            {
                if (cells.Count == width && at > 0 && lines[at - 1].IsBlank && !lines[at - 1].TabLed)
                    break;
                cells[^1] += "\n" + lines[at].Text;
                last = lines[at].Number;
            }
        }

        i = at;
        return cells.TrueForAll(string.IsNullOrEmpty) && at >= lines.Length ? null : new DocumentRow(first, last, [.. cells]);
    }

    /// <summary>Whether a row that lost cells ends here, because after an empty line the number after its own follows.</summary>
    private static bool StartsRow(DocumentLine line, DocumentLine before, string ordinal) =>
        before.IsBlank && int.TryParse(ordinal, out var current) && int.TryParse(line.Text.Trim('\t', ' '), out var next) && next == current + 1;
}
