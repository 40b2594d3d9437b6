using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Taskboard.Server.Exports;

/// <summary>Pieces of an official document: paragraphs in Times New Roman, cells without borders. Sizes are in half points, lengths in twentieths of a point.</summary>
internal static class Paper
{
    /// <summary>Cỡ chữ 14 of the body.</summary>
    public const int Body = 28;

    /// <summary>Cỡ chữ 13 of the head.</summary>
    public const int Head = 26;

    /// <summary>The width between the margins: A4 less 30 and 15 mm.</summary>
    public const int Width = 11_906 - 1_701 - 851;

    /// <summary>A centred paragraph.</summary>
    public static Paragraph Centred(string text, int size, bool bold = false, bool italic = false, int after = 0, int rule = 0, int within = Width)
    {
        var shape = new ParagraphProperties();
        if (rule > 0)
            shape.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 1 }));
        shape.Append(new SpacingBetweenLines { Before = "0", After = Text(after) });
        if (rule > 0)
            shape.Append(new Indentation { Left = Text((within - rule) / 2), Right = Text((within - rule) / 2) });
        shape.Append(new Justification { Val = JustificationValues.Center });
        return new Paragraph(shape, Run(text, size, bold, italic));
    }

    /// <summary>A rule of a length below a line, in the middle.</summary>
    public static Paragraph Rule(int length, int within, int after = 0)
    {
        var rule = Centred("", 4, rule: length, within: within, after: after);
        rule.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = Text(after), Line = "60", LineRule = LineSpacingRuleValues.Exact };
        return rule;
    }

    /// <summary>A paragraph of the body: both sides straight, the first line 1.27 cm in.</summary>
    public static Paragraph Sentence(string text, bool bold = false, bool italic = false, bool keepNext = false)
    {
        var shape = new ParagraphProperties();
        if (keepNext)
            shape.Append(new KeepNext());
        shape.Append(new SpacingBetweenLines { Before = "60", After = "60", Line = "264", LineRule = LineSpacingRuleValues.Auto });
        shape.Append(new Indentation { FirstLine = "720" });
        shape.Append(new Justification { Val = JustificationValues.Both });
        return new Paragraph(shape, Run(text, Body, bold, italic));
    }

    /// <summary>A paragraph from the left.</summary>
    public static Paragraph Left(string text, int size, bool bold = false, bool italic = false, bool centred = false) => new(
        new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0" },
            new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left }),
        Run(text, size, bold, italic));

    public static Run Run(string text, int size, bool bold = false, bool italic = false)
    {
        var look = new RunProperties();
        if (bold)
            look.Append(new Bold());
        if (italic)
            look.Append(new Italic());
        look.Append(new FontSize { Val = Text(size) });
        return new Run(look, new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>A table of one row that puts two things beside each other.</summary>
    public static Table Beside((int Width, IEnumerable<Paragraph> Paragraphs) left, (int Width, IEnumerable<Paragraph> Paragraphs) right) => new(
        new TableProperties(
            new TableWidth { Width = Text(left.Width + right.Width), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
        new TableGrid(new GridColumn { Width = Text(left.Width) }, new GridColumn { Width = Text(right.Width) }),
        new TableRow(Cell(left.Width, left.Paragraphs), Cell(right.Width, right.Paragraphs)));

    public static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs) =>
        new([new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }), .. paragraphs]);
}
