using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Taskboard.Import.Documents;
using Taskboard.Import.Documents.Sheets;

namespace Taskboard.Import.Tests.Documents;

/// <summary>What stands in the cells of a workbook, and what they show.</summary>
public class SheetTests
{
    [Theory]
    [InlineData("dd/mm/yyyy", "dd/MM/yyyy")]
    [InlineData("[$-1010000]d/m/yyyy;@", "dd/MM/yyyy")]
    [InlineData("\"Ngày\" dd \"tháng\" mm", "dd/MM")]
    [InlineData("mm/yyyy", "MM/yyyy")]
    [InlineData("h:mm", "HH:mm")]
    [InlineData("#,##0", null)]
    [InlineData("General", null)]
    [InlineData("0\"d\"", null)]
    public void A_format_tells_a_day_from_a_figure(string format, string? pattern) => Assert.Equal(pattern, NumberFormat.DayPattern(format));

    [Fact]
    public void Serial_numbers_formulas_and_hidden_sheets_are_read_as_the_page_shows_them()
    {
        var document = Open(
            new Row(Text("TT"), Text("Nhiệm vụ"), Text("Chủ trì"), Text("Thời gian")),
            new Row(Number(1), Text("Tổ chức Hội nghị"), new Cell { CellFormula = new CellFormula("HYPERLINK(\"http://example.invalid\")"), DataType = CellValues.String, CellValue = new CellValue("Sở Ngoại vụ") }, Day(new DateOnly(2026, 9, 2))),
            new Row(Number(2), Text("=1+1"), Text("Sở Tài chính"), Number(2026)));

        Assert.Equal(["TT\tNhiệm vụ\tChủ trì\tThời gian", "1\tTổ chức Hội nghị\tSở Ngoại vụ\t02/09/2026", "2\t=1+1\tSở Tài chính\t2026"], document.Lines.Where(line => line.Length > 0));
        Assert.Equal(3, Assert.Single(document.Tables).Rows.Length);
    }

    [Fact]
    public void Columns_beyond_the_alphabet_are_found() => Assert.Equal((12, 27), CellRange.Cell("AB12"));

    private static PlanDocument Open(params Row[] rows)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            Add(book, "Nhiệm vụ", rows, null);
            Add(book, "Nháp", [new Row(Text("Không đọc"))], SheetStateValues.Hidden);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
        }

        return Assert.IsType<DocumentOutcome.Opened>(DocumentFile.Open(bytes.ToArray(), "plan.xlsx")).Document;
    }

    private static void Add(WorkbookPart book, string name, Row[] rows, EnumValue<SheetStateValues>? state)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.AsEnumerable<OpenXmlElement>()));
        book.Workbook.Sheets!.Append(new Sheet { Name = name, SheetId = (uint)name.Length, Id = book.GetIdOfPart(part), State = state });
    }

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Cell Number(int number) => new() { CellValue = new CellValue(number) };

    private static Cell Day(DateOnly day) => new() { StyleIndex = 1, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) };
}
