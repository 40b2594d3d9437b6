using System.Text;

namespace Taskboard.Import.Documents.Grids;

/// <summary>A cell of a grid.</summary>
/// <param name="Start">The column of the grid in which it begins, from 0.</param>
/// <param name="Span">How many columns of the grid it covers.</param>
/// <param name="GoesOn">Whether it is the continuation of the cell above.</param>
/// <param name="Parts">What stands in it.</param>
internal sealed record GridCell(int Start, int Span, bool GoesOn, IReadOnlyList<CellPart> Parts)
{
    private string? text;

    /// <summary>The words, each paragraph on a line; those of a table within it cell by cell.</summary>
    public string Text => text ??= Words();

    private string Words()
    {
        if (Parts is [{ Table: null } only])
            return only.Text.Trim();
        var words = new StringBuilder();
        foreach (var part in Parts)
        {
            var line = part.Table is { } table ? string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)) : part.Text;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (words.Length > 0)
                words.Append('\n');
            words.Append(line.Trim());
        }

        return words.ToString();
    }
}

/// <summary>A paragraph, or a table where there is one.</summary>
internal readonly record struct CellPart(string Text, Grid? Table = null);
