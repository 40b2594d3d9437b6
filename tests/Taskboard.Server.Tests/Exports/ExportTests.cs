using System.Globalization;
using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Taskboard.Import;
using Taskboard.Import.Documents;
using Taskboard.Import.Samples;
using Taskboard.Server.Exports;
using Taskboard.Server.Tests.Live;

namespace Taskboard.Server.Tests.Exports;

/// <summary>Boards and plans as files: what the board shows, in files that Word and Excel open without a question.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();
    private FeedNode _node = null!;
    private Taskboard.Shared.BrowsingSession _session = null!;

    public async Task InitializeAsync()
    {
        _node = await FeedNode.Start(_data.Path);
        await _node.Enter("xuat");
        _session = await _node.SignIn("xuat");
    }

    public async Task DisposeAsync()
    {
        _session.Dispose();
        await _node.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task A_filtered_board_is_a_workbook_of_the_same_tasks_with_days_as_days()
    {
        var plan = (await _node.AcceptText(SamplePlan.Text(new DateOnly(2026, 3, 5)))).Plan;

        var all = await Rows($"board/export.xlsx?plan={plan.Id}&aside=1");
        var letters = await Rows($"board/export.xlsx?plan={plan.Id}&kind=letter");

        Assert.Equal(plan.LastOrdinal, all.Count);
        Assert.NotEmpty(letters);
        Assert.Equal(all.Count(row => row[2] == "Thư chúc mừng"), letters.Count);
        Assert.Contains(all, row => double.TryParse(row[11], NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && DateTime.FromOADate(serial).Year is 2025 or 2026 or 2027);
    }

    [Fact]
    public async Task A_text_that_begins_as_a_formula_stays_text()
    {
        var plan = (await _node.Accept("=HYPERLINK(\"http://example.invalid\",\"x\")", 1)).Plan;

        using var book = SpreadsheetDocument.Open(new MemoryStream(await Bytes($"board/export.xlsx?plan={plan.Id}")), false);

        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Contains(cells, cell => cell.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal) && cell.DataType! == CellValues.InlineString && cell.StyleIndex! == 3U);
    }

    [Fact]
    public async Task The_headings_of_a_workbook_stay_in_sight_and_it_is_valid()
    {
        var plan = (await _node.Accept("Kế hoạch", 2)).Plan;

        using var book = SpreadsheetDocument.Open(new MemoryStream(await Bytes($"plans/{plan.Id}/export.xlsx")), false);

        Assert.Equal(PaneStateValues.Frozen, Assert.Single(book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Pane>())).State!.Value);
        Valid(book);
    }

    [Fact]
    public async Task A_plan_is_an_official_document_that_is_valid_and_reads_as_the_plan_that_it_was()
    {
        var text = SamplePlan.Text(new DateOnly(2026, 3, 5));
        var plan = (await _node.AcceptText(text)).Plan;

        var bytes = await Bytes($"plans/{plan.Id}/export.docx");

        using (var file = WordprocessingDocument.Open(new MemoryStream(bytes), false))
            Valid(file);
        var document = Assert.IsType<DocumentOutcome.Opened>(DocumentFile.Open(bytes, "plan.docx")).Document;
        foreach (var line in new[] { "ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 48/KH-UBND", "KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU", "Nơi nhận:", "KẾ HOẠCH ĐOÀN RA" })
            Assert.Contains(line, document.Lines);
        var again = Assert.IsType<ImportOutcome.Drafted>(PlanImport.Read(bytes, "plan.docx", new ReadOptions())).Draft;
        Assert.Equal((plan.Number, plan.Title, plan.Issuer, plan.Issued), (again.Number, again.Title, again.Issuer, again.Issued));
    }

    [Fact]
    public async Task A_plan_without_a_document_is_drawn_from_its_tasks()
    {
        var plan = (await _node.Accept("Kế hoạch tháng", 3)).Plan;

        var document = Assert.IsType<DocumentOutcome.Opened>(DocumentFile.Open(await Bytes($"plans/{plan.Id}/export.docx"), "plan.docx")).Document;

        Assert.Contains("1. Thư chúc mừng: 03 nhiệm vụ (Phụ lục 01 kèm theo).", document.Lines);
        Assert.Contains("PHÓ CHỦ TỊCH", document.Lines);
        Assert.Equal(4, Assert.Single(document.Tables).Rows.Length);
    }

    [Fact]
    public async Task Files_bear_their_Vietnamese_names_and_plain_ones()
    {
        var plan = (await _node.Accept("Đối ngoại \"2026\": thăm/chúc", 1)).Plan;

        using var answer = await _session.Client.GetAsync($"plans/{plan.Id}/export.docx");

        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("1-KH-UBND Đối ngoại -2026-- thăm-chúc.docx", disposition.FileNameStar);
        Assert.Equal("1-KH-UBND Doi ngoai -2026-- tham-chuc.docx", disposition.FileName?.Trim('"'));
    }

    [Theory]
    [InlineData("../../etc/passwd.docx", "etc-passwd.docx")]
    [InlineData("\u202e.xlsx", "taskboard.xlsx")]
    [InlineData("  a\u0007b .docx", "a-b.docx")]
    public void A_name_that_no_file_system_allows_is_made_one(string name, string clean) => Assert.EndsWith(clean, FileAnswer.Clean(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("board/export.xlsx")]
    [InlineData("plans/aaaaaaaaaaaaaaaa/export.docx")]
    [InlineData("api/v1/board/export.xlsx")]
    public async Task Nobody_gets_a_file_without_signing_in(string address)
    {
        using var nobody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _node.Address };

        using var answer = await nobody.GetAsync(address);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Found, HttpStatusCode.SeeOther });
    }

    [Theory]
    [InlineData("plans/khong-co/export.docx")]
    [InlineData("plans/aaaaaaaaaaaaaaaa/export.xlsx")]
    [InlineData("board/export.xlsx?plan=aaaaaaaaaaaaaaaa")]
    [InlineData("api/v1/plans/aaaaaaaaaaaaaaaa/export.docx")]
    public async Task There_is_no_file_of_a_plan_that_is_not_there(string address)
    {
        using var answer = await _session.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static void Valid(OpenXmlPackage file)
    {
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(5)));
    }

    /// <summary>The rows of the first sheet below its headings, as they are stored.</summary>
    private async Task<List<string[]>> Rows(string address)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(await Bytes(address)), false);
        var sheet = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!);
        return [.. sheet.Worksheet.Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
    }

    private async Task<byte[]> Bytes(string address)
    {
        using var answer = await _session.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
