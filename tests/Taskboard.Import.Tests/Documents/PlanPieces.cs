using System.Collections.Immutable;
using Taskboard.Import.Documents;
using Taskboard.Import.Outline;
using Taskboard.Import.Tables;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Tests.Documents;

/// <summary>A plan of plain text in the pieces that its author had: paragraphs with their numbers, and tables with their cells in place.</summary>
internal static class PlanPieces
{
    public static IReadOnlyList<Piece> Of(string text)
    {
        var document = TextDocument.FromText(text, "plan.txt");
        var lines = LineCleaner.Clean(document.Lines);
        return [.. BlockReader.Read(document).Select(block => block switch
        {
            TableBlock table => new Piece("", "", Rows(table.Table)),
            Paragraph { Marker: { } marker } paragraph => new Piece(Words.Single(lines[paragraph.First - 1].Text)[..marker.Length].Trim(), paragraph.Text, []),
            Paragraph paragraph => new Piece("", paragraph.Text, []),
            _ => throw new InvalidOperationException(block.GetType().Name),
        })];
    }

    /// <summary>The rows as wide as their headings, with lost cells put back in place.</summary>
    private static ImmutableArray<string[]> Rows(DocumentTable table)
    {
        var head = table.Rows.FirstOrDefault(row => ColumnNames.AreIn(row.Cells));
        var columns = head is null ? [] : head.Cells.Select(ColumnNames.Of).ToArray();
        return [.. table.Rows.Select(row => columns.Length > row.Cells.Length && row.Cells.Count(cell => cell.Length > 0) > 2
            ? RowAligner.Align(columns, row.Cells)
            : [.. row.Cells])];
    }
}

/// <summary>A paragraph, or a table where there are rows.</summary>
internal sealed record Piece(string Number, string Text, ImmutableArray<string[]> Rows)
{
    public bool IsTable => Rows.Length > 0;

    public string Whole => Number.Length == 0 ? Text : Number + " " + Text;
}
