using System.IO.Compression;
using System.Text;
using Taskboard.Import.Documents;

namespace Taskboard.Import.Tests.Documents;

/// <summary>Files that were made to do harm, or were broken on their way: each ends soon, in a problem that is told or in its words.</summary>
public class HostileFileTests
{
    private const string Body = "<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>";

    [Fact]
    public void What_unpacks_to_more_than_any_plan_is_not_unpacked()
    {
        Assert.IsType<DocumentProblem.UnpacksTooLarge>(Problem(Zip(("word/document.xml", $"<w:document {WordMaker.Namespaces}><w:body>{new string(' ', 200_000_000)}"))));
        Assert.IsType<DocumentProblem.UnpacksTooLarge>(Problem(Zip(("word/document.xml", Document(Body)), ("word/_rels/document.xml.rels", $"<Relationships>{new string(' ', 120_000_000)}</Relationships>"))));
    }

    [Fact]
    public void What_the_archive_says_of_its_sizes_is_not_believed()
    {
        var bytes = Zip(("word/document.xml", $"<w:document {WordMaker.Namespaces}><w:body>{new string(' ', 150_000_000)}"));
        // the central directory's size of the unpacked part: 24 bytes into its only record
        var record = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(record + 24), 100);

        Assert.Contains(Problem(bytes).Code, new[] { "document.unpacks-too-large", "document.damaged" });
    }

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"KẾ HOẠCH\">]>")]
    [InlineData("<!DOCTYPE w:document SYSTEM \"http://example.invalid/x.dtd\">")]
    [InlineData("<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    public void Document_types_and_entities_are_refused(string declaration) =>
        Assert.IsType<DocumentProblem.Entities>(Problem(Zip(("word/document.xml", declaration + Document("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")))));

    [Fact]
    public void Relationships_that_lead_out_and_macros_are_left_alone()
    {
        var document = Open(Zip(
            ("_rels/.rels", Relationships(("rId1", "officeDocument", "word/document.xml", ""))),
            ("word/document.xml", Document(Body)),
            ("word/_rels/document.xml.rels", Relationships(
                ("rId1", "attachedTemplate", "http://example.invalid/evil.dotm", "External"), ("rId2", "styles", "http://example.invalid/styles.xml", "External"),
                ("rId3", "numbering", "../../../etc/passwd", ""), ("rId4", "vbaProject", "vbaProject.bin", ""))),
            ("word/vbaProject.bin", "MACRO")));

        Assert.Equal<string>(["KẾ HOẠCH"], document.Lines);
    }

    [Fact]
    public void A_package_without_a_document_is_damaged_and_other_archives_are_told()
    {
        Assert.IsType<DocumentProblem.Damaged>(Problem(Zip(("[Content_Types].xml", "<Types/>"), ("word/styles.xml", "<a/>"))));
        Assert.IsType<DocumentProblem.Damaged>(Problem(Zip(("word/document.xml", "<html/>"))));
        Assert.Equal("ZIP", Assert.IsType<DocumentProblem.Unsupported>(Problem(Zip(("anh.jpg", "x")))).Format);
        Assert.IsType<DocumentProblem.Unsupported>(Problem(Zip(("ppt/presentation.xml", "<p:presentation xmlns:p=\"x\"/>"))));
        Assert.IsType<DocumentProblem.OldFormat>(Problem(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"))));
    }

    [Fact]
    public void A_file_that_was_cut_off_is_damaged()
    {
        var whole = WordMaker.File(string.Concat(Enumerable.Range(0, 300).Select(i => WordMaker.Paragraph("Đoạn " + i))));

        foreach (var part in new[] { 0.1, 0.5, 0.9, 0.99 })
            Assert.IsType<DocumentProblem.Damaged>(Problem(whole[..(int)(whole.Length * part)]));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        Assert.IsType<DocumentProblem.Damaged>(Problem(Zip(("word/document.xml", Document(Repeat("<w:tbl><w:tr><w:tc>", 100_000))))));
        Assert.IsType<DocumentProblem.Damaged>(Problem(Zip(("word/document.xml", Document(Repeat("<w:sdt>", 500_000))))));
        Assert.IsType<DocumentProblem.Damaged>(Problem(Encoding.UTF8.GetBytes("<html><body>" + Repeat("<div>", 200_000))));
        Assert.IsType<DocumentProblem.Damaged>(Problem(Encoding.UTF8.GetBytes("<html><body>" + Repeat("<b><p>", 100_000))));
    }

    [Fact]
    public void One_tag_of_too_many_or_too_long_attributes_is_refused()
    {
        var many = string.Concat(Enumerable.Range(0, 50_000).Select(i => $" a{i}=\"\""));

        Assert.IsType<DocumentProblem.Damaged>(Problem(Zip(("word/document.xml", $"<w:document {WordMaker.Namespaces}><w:body><w:p{many}/></w:body></w:document>"))));
        Assert.IsType<DocumentProblem.Damaged>(Problem(Zip(("word/document.xml", $"<w:document {WordMaker.Namespaces}><w:body><w:p a=\"{Noise(9_000_000)}\"/></w:body></w:document>"))));
    }

    [Fact]
    public void More_paragraphs_cells_or_tags_than_any_plan_are_refused()
    {
        Assert.IsType<DocumentProblem.TooLong>(Problem(Zip(("word/document.xml", Document(Repeat("<w:p/>", 600_000))))));
        Assert.IsType<DocumentProblem.TooLong>(Problem(Zip(("word/document.xml", Document("<w:tbl><w:tr>" + Repeat("<w:tc/>", 600_000) + "</w:tr></w:tbl>")))));
        Assert.IsType<DocumentProblem.TooLong>(Problem(Encoding.UTF8.GetBytes("<html><body>" + Repeat("<i></i>", 300_000))));
    }

    [Fact]
    public void A_sheet_of_a_million_empty_rows_is_read_past_them()
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= 1_000_000; i++)
            rows.Append("<row r=\"").Append(i).Append("\" ht=\"15\"><c r=\"A").Append(i).Append("\" s=\"1\"/></row>");
        var book = Book($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>KẾ HOẠCH</t></is></c></row>{rows}<mergeCells><mergeCell ref=\"A2:XFD1048576\"/></mergeCells>");

        Assert.Equal("KẾ HOẠCH", Open(book).Lines[0]);
    }

    [Fact]
    public void A_page_reaches_for_nothing_and_runs_nothing()
    {
        var document = Open(Encoding.UTF8.GetBytes("<html><head><meta http-equiv=refresh content='0;url=http://example.invalid'><link rel=stylesheet href=http://example.invalid/a.css><base href=http://example.invalid></head>"
            + "<body onload=alert(1)><img src=http://example.invalid/p.png><p>KẾ HOẠCH</p><script>document.body.innerHTML = 'x'</script><iframe srcdoc='<p>khung</p>'></iframe></body></html>"));

        Assert.Equal<string>(["KẾ HOẠCH"], document.Lines);
    }

    private static string Noise(int length)
    {
        var random = new Random(5);
        return string.Create(length, random, static (span, r) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = (char)('a' + r.Next(26));
        });
    }

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    private static string Document(string body) => $"<w:document {WordMaker.Namespaces}><w:body>{body}</w:body></w:document>";

    private static string Relationships(params (string Id, string Type, string Target, string Mode)[] all) =>
        $"<Relationships>{string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}\" Target=\"{r.Target}\"{(r.Mode.Length > 0 ? $" TargetMode=\"{r.Mode}\"" : "")}/>"))}</Relationships>";

    private static byte[] Book(string sheet) => Zip(
        ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relationships(("rId1", "worksheet", "worksheets/sheet1.xml", ""))),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{sheet}</sheetData></worksheet>"));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static DocumentProblem Problem(byte[] file) => Assert.IsType<DocumentOutcome.Refused>(DocumentFile.Open(file, "plan.docx")).Problem;

    private static PlanDocument Open(byte[] file) => Assert.IsType<DocumentOutcome.Opened>(DocumentFile.Open(file, "plan.docx")).Document;
}
