using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;
using Text = Taskboard.Server.Texts.Text;

namespace Taskboard.Server.Exports;

/// <summary>Writes tasks as a workbook: one row each, days as days, headings that stay in sight, and texts that no program takes for formulas.</summary>
internal static class TaskSheet
{
    /// <summary>The workbook's bytes.</summary>
    public static byte[] Write(ExportedBoard board, DirectoryBook directory, Language language)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
            var tasks = book.AddNewPart<WorksheetPart>();
            var columns = TaskColumns.Of(directory, language);
            WriteTasks(tasks, board, columns, language);
            var about = book.AddNewPart<WorksheetPart>();
            WriteAbout(about, board, language);
            var name = Text.Get(language, "export.tasks");
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(tasks) },
                    new Sheet { Name = Text.Get(language, "export.about"), SheetId = 2, Id = book.GetIdOfPart(about) }),
                new DefinedNames(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }

        return bytes.ToArray();
    }

    private static void WriteTasks(WorksheetPart part, ExportedBoard board, ImmutableArray<TaskColumn> columns, Language language)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = true }));
        xml.WriteElement(new Columns(columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        Row(xml, columns.Select(column => Text.Get(language, "export.column." + column.Key)), SheetStyles.Head);
        foreach (var task in board.Tasks)
            Row(xml, columns.Select(column => column.Value(task)), SheetStyles.Words);
        xml.WriteEndElement();
        xml.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{(char)('A' + columns.Length - 1)}{board.Tasks.Count + 1}") });
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape });
        xml.WriteEndElement();
    }

    private static void WriteAbout(WorksheetPart part, ExportedBoard board, Language language)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new Columns(new Column { Min = 1, Max = 1, Width = 40, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 80, CustomWidth = true }));
        xml.WriteStartElement(new SheetData());
        var filter = BoardQuery.Format(board.Filter with { Board = BoardKey.All });
        Row(xml, [Text.Get(language, "export.about.what"), board.Plan is { } plan ? $"{plan.Number} {plan.Title}".Trim() : Text.Get(language, "board.all-plans")], SheetStyles.Words);
        Row(xml, [Text.Get(language, "export.about.filter"), filter.Length > 0 ? Uri.UnescapeDataString(filter[1..]) : Text.Get(language, "export.about.none")], SheetStyles.Words);
        Row(xml, [Text.Get(language, "export.about.day"), board.Day], SheetStyles.Words);
        Row(xml, [Text.Get(language, "export.about.count"), board.Tasks.Count], SheetStyles.Words);
        if (board.Omitted > 0)
            Row(xml, [Text.Get(language, "export.about.omitted"), board.Omitted], SheetStyles.Words);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    internal static void Row(OpenXmlWriter xml, IEnumerable<object?> values, uint style)
    {
        xml.WriteStartElement(new Row());
        foreach (var value in values)
            xml.WriteElement(Cell(value, style));
        xml.WriteEndElement();
    }

    private static Cell Cell(object? value, uint style) => value switch
    {
        DateOnly day => new Cell { StyleIndex = SheetStyles.Day, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        int number => new Cell { StyleIndex = style, CellValue = new CellValue(number) },
        string { Length: > 0 } text => new Cell
        {
            StyleIndex = style == SheetStyles.Words && CellText.LooksLikeFormula(text) ? SheetStyles.Quoted : style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
        },
        _ => new Cell { StyleIndex = style },
    };
}
