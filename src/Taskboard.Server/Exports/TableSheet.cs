using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Taskboard.Server.Exports;

/// <summary>Writes plain tables as a workbook, one sheet each: the first row as headings, days as days, texts that no program takes for formulas.</summary>
internal static class TableSheet
{
    private const int MostWidth = 60;

    /// <summary>The workbook's bytes.</summary>
    public static byte[] Write(params IReadOnlyList<(string Name, IReadOnlyList<object?[]> Rows)> sheets)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
            var named = new Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                Write(part, sheets[i].Rows);
                named.Append(new Sheet { Name = sheets[i].Name, SheetId = (uint)i + 1, Id = book.GetIdOfPart(part) });
            }
            book.Workbook = new Workbook(named);
        }
        return bytes.ToArray();
    }

    private static void Write(WorksheetPart part, IReadOnlyList<object?[]> rows)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(Enumerable.Range(0, rows[0].Length).Select(i => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Width(rows, i), CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        for (var i = 0; i < rows.Count; i++)
            TaskSheet.Row(xml, rows[i], i == 0 ? SheetStyles.Head : SheetStyles.Words);
        xml.WriteEndElement();
        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        xml.WriteEndElement();
    }

    private static double Width(IReadOnlyList<object?[]> rows, int column) =>
        Math.Clamp(rows.Take(200).Max(row => row[column] switch { string text => text.Length + 2, null => 0, _ => 12 }), 10, MostWidth);
}
