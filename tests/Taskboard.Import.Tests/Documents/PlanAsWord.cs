using System.Text;
using Taskboard.Import.Outline;
using Taskboard.Import.Tables;

namespace Taskboard.Import.Tests.Documents;

/// <summary>Sets a plan as Word saves it: automatic numbers where Word would make them, words cut into runs, cells merged, a tracked change in each page.</summary>
internal sealed class PlanAsWord
{
    private readonly StringBuilder numbering = new();
    private readonly StringBuilder lists = new();
    private readonly Dictionary<string, (int List, int Last)> open = [];
    private int made = 10;

    public static byte[] File(string text)
    {
        var maker = new PlanAsWord();
        var body = new StringBuilder();
        foreach (var (piece, i) in PlanPieces.Of(text).Select((piece, i) => (piece, i)))
            body.Append(piece.IsTable ? Table(piece) : maker.Paragraph(piece, i));
        return WordMaker.File(body.ToString(), maker.numbering.ToString() + maker.lists);
    }

    private string Paragraph(Piece piece, int i)
    {
        var automatic = Automatic(piece.Number) is { } list ? WordMaker.Numbered(list) : "";
        var words = automatic.Length > 0 ? piece.Text : piece.Whole;
        var properties = automatic.Length > 0 ? $"<w:pPr>{automatic}<w:jc w:val=\"both\"/></w:pPr>" : "<w:pPr><w:ind w:firstLine=\"567\"/></w:pPr>";
        var deleted = i % 9 == 4 ? "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>chữ đã xóa </w:delText></w:r></w:del>" : "";
        var noted = i % 11 == 3 ? "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" : "";
        return $"<w:p>{properties}{deleted}{Runs(words, i)}{noted}</w:p>";
    }

    /// <summary>The words in several runs, cut where Word's checking of spelling cuts: anywhere.</summary>
    private static string Runs(string words, int i)
    {
        var runs = new StringBuilder();
        for (int at = 0, step = 5 + (i % 17); at < words.Length; at += step)
        {
            var run = WordMaker.Run(words[at..Math.Min(words.Length, at + step)], i % 3 == 0 ? "<w:b/>" : "");
            runs.Append(at > 0 && i % 5 == 0 ? $"<w:proofErr w:type=\"spellStart\"/><w:ins w:id=\"2\" w:author=\"B\">{run}</w:ins>" : run);
        }

        return runs.ToString();
    }

    /// <summary>The list that writes a number, beginning anew where the numbers do.</summary>
    private int? Automatic(string number)
    {
        var (format, text, value) = number switch
        {
            "-" or "+" => ("bullet", number, 0),
            [>= '1' and <= '9', '.'] => ("decimal", "%1.", number[0] - '0'),
            [>= 'a' and <= 'h', ')'] => ("lowerLetter", "%1)", number[0] - 'a' + 1),
            [.. var roman, '.'] when MarkerReader.Roman(roman) is > 0 and < 20 and var n && roman is not ("C" or "D") => ("upperRoman", "%1.", n),
            _ => ("", "", 0),
        };
        if (format.Length == 0)
            return null;
        var key = format + text;
        if (!open.TryGetValue(key, out var last))
            numbering.Append($"<w:abstractNum w:abstractNumId=\"{made}\">{WordMaker.Level(0, format, text)}</w:abstractNum>");
        else if (value == 0 || value == last.Last + 1)
            return (open[key] = (last.List, value)).List;
        var definition = last.List == 0 ? made : last.List / 1_000;
        var list = (definition * 1_000) + made++;
        lists.Append($"<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"{definition}\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{value}\"/></w:lvlOverride></w:num>");
        return (open[key] = (list, value)).List;
    }

    private static string Table(Piece piece)
    {
        var width = piece.Rows.Max(row => row.Length);
        var table = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/></w:tblPr><w:tblGrid>").Append(string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"900\"/>", width))).Append("</w:tblGrid>");
        for (var i = 0; i < piece.Rows.Length; i++)
            table.Append("<w:tr>").Append(Row(piece, i, width)).Append("</w:tr>");
        return table.Append("</w:tbl><w:p/>").ToString();
    }

    private static string Row(Piece piece, int i, int width)
    {
        var row = piece.Rows[i];
        if (row.Count(cell => cell.Length > 0) == 1 && row[0].Length > 0)
            return Cell(row[0], $"<w:gridSpan w:val=\"{width}\"/>");
        var cells = new StringBuilder();
        for (var column = 0; column < row.Length; column++)
        {
            var fromAbove = IsMerged(piece, i, column);
            var merge = fromAbove ? "<w:vMerge/>" : IsMerged(piece, i + 1, column) ? "<w:vMerge w:val=\"restart\"/>" : "";
            cells.Append(Cell(fromAbove ? "" : row[column], merge));
        }

        return cells.ToString();
    }

    /// <summary>The same words in numbered rows are merged, as authors do with who goes along and by when.</summary>
    private static bool IsMerged(Piece piece, int i, int column)
    {
        if (i < 1 || i >= piece.Rows.Length || column < 2 || column >= piece.Rows[i].Length || column >= piece.Rows[i - 1].Length)
            return false;
        return piece.Rows[i][column].Length > 6 && piece.Rows[i][column] == piece.Rows[i - 1][column] && Ordinals.Is(piece.Rows[i][0]) && Ordinals.Is(piece.Rows[i - 1][0]);
    }

    private static string Cell(string text, string properties) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/>{properties}</w:tcPr>{string.Concat(text.Split('\n').Select(line => WordMaker.Paragraph(line)))}</w:tc>";
}
