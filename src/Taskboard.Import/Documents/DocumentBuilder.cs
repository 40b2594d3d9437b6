using System.Collections.Immutable;
using Taskboard.Import.Documents.Grids;
using Taskboard.Import.Outline;

namespace Taskboard.Import.Documents;

/// <summary>Puts the paragraphs and tables of a formatted document on numbered lines: a paragraph on one, a row of a table on one.</summary>
internal sealed class DocumentBuilder
{
    private readonly ImmutableArray<string>.Builder lines = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<DocumentTable>.Builder tables = ImmutableArray.CreateBuilder<DocumentTable>();

    /// <summary>A paragraph; a line break in it begins another line.</summary>
    public void Add(string paragraph)
    {
        foreach (var line in TextLines.Of(paragraph))
            lines.Add(Untabbed(line));
    }

    public void Add(IEnumerable<CellPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Table is { } table)
                Add(table);
            else
                Add(part.Text);
        }
    }

    /// <summary>A table; one that only lays out a letterhead or signatures becomes the paragraphs of its cells.</summary>
    public void Add(Grid grid)
    {
        if (!GridKind.IsTable(grid))
        {
            foreach (var cell in grid.Rows.SelectMany(row => row.Cells).Where(cell => !cell.GoesOn))
            {
                Add(cell.Parts);
                lines.Add("");
            }

            return;
        }

        var rows = ImmutableArray.CreateBuilder<DocumentRow>();
        foreach (var cells in GridRows.Of(grid))
        {
            var clean = cells.Select(Clean).ToImmutableArray();
            if (clean.All(string.IsNullOrWhiteSpace))
                continue;
            lines.Add(string.Join('\t', clean.Select(cell => cell.Replace('\n', ' '))));
            rows.Add(new DocumentRow(lines.Count, lines.Count, clean));
        }

        if (rows.Count > 0)
            tables.Add(new DocumentTable(rows.ToImmutable()));
        lines.Add("");
    }

    /// <summary>The document, in Unicode; refused where it is empty or in a font encoding that cannot be told apart.</summary>
    public DocumentOutcome Build(string fileName)
    {
        if (lines.All(string.IsNullOrWhiteSpace))
            return new DocumentOutcome.Refused(new DocumentProblem.Empty());
        var text = string.Join('\n', lines);
        if (OldFonts.LooksLikeVni(text))
            return new DocumentOutcome.Refused(new DocumentProblem.FontEncoded("VNI"));
        return new DocumentOutcome.Opened(OldFonts.LooksLikeTcvn3(text)
            ? new PlanDocument(fileName, [.. lines.Select(OldFonts.Letters)], [.. tables.Select(Converted)])
            : new PlanDocument(fileName, lines.ToImmutable(), tables.ToImmutable()));
    }

    private static DocumentTable Converted(DocumentTable table) =>
        new([.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(OldFonts.Letters)] })]);

    private static string Clean(string cell) => string.Join('\n', TextLines.Of(cell).Select(line => line.Replace('\t', ' ').Trim()).Where(line => line.Length > 0));

    /// <summary>A tab indents or follows a number; it stays only where it parts the two columns of a letterhead, or the cells of a table made of tabs.</summary>
    private static string Untabbed(string line)
    {
        var trimmed = line.Trim();
        return trimmed.AsSpan().Count('\t') switch
        {
            0 => trimmed,
            1 when TwoColumns.Gap(trimmed) == 0 => trimmed.Replace('\t', ' '),
            _ => trimmed,
        };
    }
}
