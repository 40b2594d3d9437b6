using Taskboard.Import.Documents;

namespace Taskboard.Import.Tests.Documents;

/// <summary>What stands in a document of Word, and what its page shows.</summary>
public class WordTests
{
    [Fact]
    public void Automatic_numbers_are_written_as_the_page_shows_them()
    {
        var numbering = WordMaker.List(
            1, WordMaker.Level(0, "upperRoman", "%1."), WordMaker.Level(1, "decimal", "%2."), WordMaker.Level(2, "decimal", "%2.%3"), WordMaker.Level(3, "lowerLetter", "%4)"), WordMaker.Level(4, "bullet", "\uf0b7"));

        Assert.Equal(
            ["I. Một", "1. Hai", "1.1. Ba", "1.2. Bốn", "a) Năm", "- Sáu", "2. Bảy", "2.1. Tám", "II. Chín", "1. Mười"],
            Lines(WordMaker.File(
                string.Concat(new[] { ("Một", 0), ("Hai", 1), ("Ba", 2), ("Bốn", 2), ("Năm", 3), ("Sáu", 4), ("Bảy", 1), ("Tám", 2), ("Chín", 0), ("Mười", 1) }
                    .Select(p => WordMaker.Paragraph(p.Item1, WordMaker.Numbered(1, p.Item2)))),
                numbering)));
    }

    [Fact]
    public void A_list_that_starts_anew_counts_anew_and_one_that_goes_on_goes_on()
    {
        var numbering = WordMaker.List(1, WordMaker.Level(0, "decimal", "%1."))
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

        Assert.Equal(
            ["1. A", "2. B", "5. C", "6. D"],
            Lines(WordMaker.File(string.Concat(new[] { ("A", 1), ("B", 2), ("C", 3), ("D", 3) }.Select(p => WordMaker.Paragraph(p.Item1, WordMaker.Numbered(p.Item2)))), numbering)));
    }

    [Fact]
    public void A_style_numbers_its_paragraphs_and_raises_their_letters()
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:caps/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:caps w:val=\"0\"/></w:rPr></w:style>";
        var numbering = WordMaker.List(1, WordMaker.Level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"H1\"/>"), WordMaker.Level(1, "decimal", "%2.", "<w:pStyle w:val=\"H2\"/>"));

        Assert.Equal(
            ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "II. NỘI DUNG", "Không đánh số"],
            Lines(WordMaker.File(
                WordMaker.Paragraph("Mục đích, yêu cầu", "<w:pStyle w:val=\"H1\"/>") + WordMaker.Paragraph("Mục đích", "<w:pStyle w:val=\"H2\"/>") + WordMaker.Paragraph("Nội dung", "<w:pStyle w:val=\"H1\"/>")
                + WordMaker.Paragraph("Không đánh số", "<w:pStyle w:val=\"H2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                numbering,
                styles)));
    }

    [Fact]
    public void Tracked_changes_are_taken_as_accepted() => Assert.Equal(
        ["Giao Sở Ngoại vụ chủ trì.", "Đoạn nối liền nhau", "Đoạn đã chuyển đến"],
        Lines(WordMaker.File(
            $"<w:p>{WordMaker.Run("Giao ")}<w:del w:id=\"1\"><w:r><w:delText>Sở Tài chính</w:delText></w:r></w:del><w:ins w:id=\"2\">{WordMaker.Run("Sở Ngoại vụ")}</w:ins>{WordMaker.Run(" chủ trì.")}</w:p>"
            + $"<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>{WordMaker.Run("Đoạn nối")}</w:p>{WordMaker.Paragraph("liền nhau")}"
            + $"<w:p><w:pPr><w:rPr><w:moveFrom w:id=\"4\"/></w:rPr></w:pPr><w:moveFrom w:id=\"4\">{WordMaker.Run("Đoạn đã chuyển đi")}</w:moveFrom></w:p>"
            + $"<w:p><w:moveTo w:id=\"5\">{WordMaker.Run("Đoạn đã chuyển đến")}</w:moveTo></w:p>")));

    [Fact]
    public void Headers_footers_and_notes_are_left_out() => Assert.Equal(
        ["KẾ HOẠCH"], Lines(WordMaker.File("<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")));

    [Fact]
    public void Fields_show_their_result_hidden_words_are_hidden_and_signs_are_signs() => Assert.Equal(
        ["Trang 5 của 9", "Thấy", "Xuân-Hè - Thu", "Dòng một", "dòng hai", "Xanh-pê-tec-bua"],
        Lines(WordMaker.File(
            "<w:p><w:r><w:t xml:space=\"preserve\">Trang </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r><w:t>5</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t xml:space=\"preserve\"> của 9</w:t></w:r></w:fldSimple></w:p>"
            + $"<w:p>{WordMaker.Run("Thấy")}{WordMaker.Run("Không thấy", "<w:vanish/>")}</w:p>"
            + $"<w:p><w:r><w:t>Xuân</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">Hè </w:t><w:sym w:font=\"Symbol\" w:char=\"F02D\"/><w:t xml:space=\"preserve\"> Thu</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Dòng một</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p>"
            + "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>Xanh-pê</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>-tec</w:t><w:softHyphen/></w:r></w:smartTag><w:r><w:t>-bua</w:t></w:r></w:p>")));

    [Fact]
    public void A_table_of_contents_is_no_text() => Assert.Equal(
        ["KẾ HOẠCH", "I. MỤC ĐÍCH"],
        Lines(WordMaker.File(
            WordMaker.Paragraph("KẾ HOẠCH")
            + $"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>{WordMaker.Paragraph("I. MỤC ĐÍCH 3")}</w:sdtContent></w:sdt>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>I. MỤC ĐÍCH 3</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>II. NỘI DUNG 4</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            + WordMaker.Paragraph("I. MỤC ĐÍCH"))));

    [Fact]
    public void A_text_box_is_read_once_and_after_its_paragraph() => Assert.Equal(
        ["Đoạn neo", "Trong khung"],
        Lines(WordMaker.File(
            $"<w:p>{WordMaker.Run("Đoạn neo")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{WordMaker.Paragraph("Trong khung")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{WordMaker.Paragraph("Trong khung")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")));

    [Fact]
    public void A_letterhead_in_a_table_without_borders_is_read_as_lines()
    {
        var document = Open(WordMaker.File(
            $"<w:tbl><w:tr>{Cell("UBND TỈNH SÔNG LAM")}{Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")}</w:tr><w:tr>{Cell("Số: 48/KH-UBND")}{Cell("Sông Lam, ngày 18 tháng 3 năm 2024")}</w:tr></w:tbl>" + WordMaker.Paragraph("KẾ HOẠCH")));

        Assert.Empty(document.Tables);
        Assert.Equal(["UBND TỈNH SÔNG LAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 48/KH-UBND", "Sông Lam, ngày 18 tháng 3 năm 2024", "KẾ HOẠCH"], document.Lines.Where(line => line.Length > 0));
    }

    [Fact]
    public void Merged_cells_give_their_words_to_all_rows_and_columns_that_they_cover()
    {
        var table = Assert.Single(Open(WordMaker.File(
            $"<w:tbl><w:tr>{Cell("TT", "<w:vMerge w:val=\"restart\"/>")}{Cell("Nội dung", "<w:vMerge w:val=\"restart\"/>")}{Cell("Đơn vị thực hiện", "<w:gridSpan w:val=\"2\"/>")}</w:tr>"
            + $"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("", "<w:vMerge/>")}{Cell("Chủ trì")}{Cell("Phối hợp")}</w:tr>"
            + $"<w:tr>{Cell("I. Hội nghị", "<w:gridSpan w:val=\"4\"/>")}</w:tr>"
            + $"<w:tr>{Cell("1")}{Cell("Hội nghị A")}{Cell("Sở Ngoại vụ", "<w:vMerge w:val=\"restart\"/>")}{Cell("Sở Tài chính")}</w:tr>"
            + $"<w:tr>{Cell("2", "<w:vMerge w:val=\"restart\"/>")}{Cell("Hội nghị B")}{Cell("", "<w:vMerge/>")}{Cell("")}</w:tr>"
            + $"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("và Hội nghị C")}{Cell("", "<w:vMerge/>")}{Cell("")}</w:tr>"
            + $"<w:tr><w:trPr><w:del w:id=\"9\"/></w:trPr>{Cell("3")}{Cell("Hội nghị đã bỏ")}{Cell("Sở X")}{Cell("")}</w:tr></w:tbl>")).Tables);

        Assert.Equal(
            ["TT|Nội dung|Đơn vị thực hiện|Đơn vị thực hiện", "TT|Nội dung|Chủ trì|Phối hợp", "I. Hội nghị|||", "1|Hội nghị A|Sở Ngoại vụ|Sở Tài chính", "2|Hội nghị B|Sở Ngoại vụ|", "|và Hội nghị C||"],
            table.Rows.Select(row => string.Join('|', row.Cells)));
    }

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{WordMaker.Paragraph(text)}</w:tc>";

    private static IEnumerable<string> Lines(byte[] file) => Open(file).Lines.Where(line => line.Length > 0);

    private static PlanDocument Open(byte[] file) => Assert.IsType<DocumentOutcome.Opened>(DocumentFile.Open(file, "plan.docx")).Document;
}
