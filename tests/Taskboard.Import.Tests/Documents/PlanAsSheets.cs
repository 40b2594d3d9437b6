using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Taskboard.Import.Outline;

namespace Taskboard.Import.Tests.Documents;

/// <summary>Sets a plan in a workbook: its words a paragraph a row, its tables in cells, each appendix on a sheet of its own, days as serial numbers.</summary>
internal sealed class PlanAsSheets
{
    private readonly List<string> texts = [];

    public static byte[] File(string text)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            var maker = new PlanAsSheets();
            foreach (var sheet in Sheets(text))
                maker.Add(book, sheet);
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(maker.texts.Select(one => new SharedStringItem(new Text(one))));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
        }

        return bytes.ToArray();
    }

    private static IEnumerable<List<Piece>> Sheets(string text)
    {
        var sheet = new List<Piece>();
        foreach (var piece in PlanPieces.Of(text))
        {
            if (sheet.Count > 0 && !piece.IsTable && piece.Number.Length == 0 && AppendixHeading.TryRead(piece.Text, out _, out _))
            {
                yield return sheet;
                sheet = [];
            }

            sheet.Add(piece);
        }

        yield return sheet;
    }

    private void Add(WorkbookPart book, List<Piece> pieces)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        var merges = new MergeCells();
        var row = 0U;
        foreach (var piece in pieces)
        {
            if (!piece.IsTable)
            {
                data.Append(new Row(Cell(piece.Whole)) { RowIndex = ++row });
                continue;
            }

            var width = piece.Rows.Max(cells => cells.Length);
            foreach (var cells in piece.Rows)
            {
                data.Append(new Row(cells.Select(Cell)) { RowIndex = ++row });
                if (cells.Count(cell => cell.Length > 0) == 1 && cells[0].Length > 0 && width < 26)
                    merges.Append(new MergeCell { Reference = $"A{row}:{(char)('A' + width - 1)}{row}" });
            }

            row++;
        }

        part.Worksheet = new Worksheet(data);
        if (merges.HasChildren)
            part.Worksheet.Append(merges);
        var number = (uint)book.Workbook.Sheets!.Count() + 1;
        book.Workbook.Sheets!.Append(new Sheet { Name = "Trang tính" + number, SheetId = number, Id = book.GetIdOfPart(part) });
    }

    private Cell Cell(string text)
    {
        if (DateTime.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Cell { StyleIndex = 1, CellValue = new CellValue(day.ToOADate().ToString(CultureInfo.InvariantCulture)) };
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && text[0] != '0')
            return new Cell { CellValue = new CellValue(number) };
        texts.Add(text);
        return text.Length % 2 == 0
            ? new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(texts.Count - 1) }
            : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
    }
}
