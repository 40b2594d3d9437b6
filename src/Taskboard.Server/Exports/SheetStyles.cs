using DocumentFormat.OpenXml.Spreadsheet;

namespace Taskboard.Server.Exports;

/// <summary>The looks of cells.</summary>
internal static class SheetStyles
{
    /// <summary>Words, wrapped.</summary>
    public const uint Words = 0;

    /// <summary>Headings.</summary>
    public const uint Head = 1;

    /// <summary>Days, as dd/mm/yyyy.</summary>
    public const uint Day = 2;

    /// <summary>Words that begin as a formula does: they stay words when they are edited.</summary>
    public const uint Quoted = 3;

    private const uint DayFormat = 164;

    public static Stylesheet Make() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(Font(bold: false), Font(bold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EDF2" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(
            new Border(),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }))
        { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat { BorderId = 1, ApplyBorder = true, ApplyAlignment = true, Alignment = Wrapped() },
            new CellFormat { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true, Alignment = Centred() },
            new CellFormat { NumberFormatId = DayFormat, BorderId = 1, ApplyNumberFormat = true, ApplyBorder = true, ApplyAlignment = true, Alignment = Centred() },
            new CellFormat { BorderId = 1, QuotePrefix = true, ApplyBorder = true, ApplyAlignment = true, Alignment = Wrapped() })
        { Count = 4 });

    private static Alignment Wrapped() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };

    private static Alignment Centred() => new() { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Top, WrapText = true };

    private static Font Font(bool bold)
    {
        var font = new Font(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" });
        if (bold)
            font.PrependChild(new Bold());
        return font;
    }
}
