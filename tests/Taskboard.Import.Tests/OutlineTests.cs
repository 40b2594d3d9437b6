using Taskboard.Import.Documents;
using Taskboard.Import.Outline;

namespace Taskboard.Import.Tests;

/// <summary>Numbering, broken lines, appendices: the outline under the words.</summary>
public class OutlineTests
{
    [Theory]
    [InlineData("I. MỤC ĐÍCH", MarkerKind.Roman, "I")]
    [InlineData("II- NHIỆM VỤ", MarkerKind.Roman, "II")]
    [InlineData("A. ĐÁNH GIÁ", MarkerKind.UpperLetter, "A")]
    [InlineData("1. Mục đích", MarkerKind.Number, "1")]
    [InlineData("1.Mục đích", MarkerKind.Number, "1")]
    [InlineData("2.1.3. Đối với các nước", MarkerKind.Dotted, "2.1.3")]
    [InlineData("1.2 Đối với các nước", MarkerKind.Dotted, "1.2")]
    [InlineData("đ) Tổ chức", MarkerKind.LowerLetter, "đ")]
    [InlineData("1) Tổ chức", MarkerKind.Parenthesis, "1")]
    [InlineData("(2) Tổ chức", MarkerKind.Parenthesis, "2")]
    [InlineData("- Tổ chức", MarkerKind.Dash, "")]
    [InlineData("– Tổ chức", MarkerKind.Dash, "")]
    [InlineData("- + Sở Ngoại vụ", MarkerKind.Plus, "")]
    [InlineData("+ Sở Ngoại vụ", MarkerKind.Plus, "")]
    [InlineData("Phần thứ nhất. ĐÁNH GIÁ", MarkerKind.Part, "nhất")]
    [InlineData("Điều 2. Quyết định này có hiệu lực", MarkerKind.Number, "2")]
    internal void A_number_is_told_with_its_scheme(string line, MarkerKind kind, string label)
    {
        var marker = MarkerReader.Read(line);

        Assert.Equal((kind, label), (marker!.Value.Kind, marker.Value.Label));
    }

    [Theory]
    [InlineData("03/8/2017 của Ban Thường vụ")]
    [InlineData("2022. Hội nghị là dịp")]
    [InlineData("30 năm thiết lập quan hệ")]
    [InlineData("1.5 triệu đồng")]
    [InlineData("Ý kiến của Sở")]
    [InlineData("và các cơ quan")]
    [InlineData("-5 độ")]
    public void Dates_and_amounts_are_no_numbers_of_paragraphs(string line) => Assert.Null(MarkerReader.Read(line));

    [Fact]
    public void Sections_are_named_as_people_cite_them()
    {
        var names = Sections("""
            II. NỘI DUNG
            2. Chúc mừng năm mới
            2.1. Đối với các nước
            a) Tổ chức các đoàn
            - Quà tặng
            b) Gửi thiếp
            3. Các dịp khác
            """);

        Assert.Equal(["II", "II.2", "II.2.1", "II.2.1.a", "II.2.1.a", "II.2.1.b", "II.3"], names);
    }

    [Fact]
    public void After_B_comes_the_letter_C_and_not_a_hundred()
    {
        var names = Sections("""
            A. TÌNH HÌNH
            I. Kết quả
            II. Hạn chế
            B. NHIỆM VỤ
            I. Mục tiêu
            C. TỔ CHỨC THỰC HIỆN
            1. Sở Ngoại vụ
            """);

        Assert.Equal(["A", "A.I", "A.II", "B", "B.I", "C", "C.1"], names);
    }

    [Fact]
    public void Labels_under_a_bullet_belong_to_the_bullet_and_items_under_a_label_to_the_label()
    {
        var root = Body("""
            1. Trao đổi đoàn
            - Tổ chức các đoàn công tác tới Hàn Quốc.
            Thời gian dự kiến:
            + Đoàn thứ nhất: quý II.
            + Đoàn thứ hai: quý III.
            Cơ quan chủ trì: Sở Ngoại vụ.
            """);

        var bullet = root.Children[0].Children[0];
        Assert.Equal(["Thời gian dự kiến:", "Cơ quan chủ trì: Sở Ngoại vụ."], bullet.Children.Select(child => child.Text));
        Assert.Equal(2, bullet.Children[0].Children.Count);
    }

    [Fact]
    public void A_sentence_that_a_page_broke_is_joined()
    {
        var body = Body("""
            1. Hợp tác
            Tiếp tục hướng dẫn, hỗ trợ các cơ quan, đơn vị, địa

            phương trên địa bàn tỉnh theo Quyết định số 1263-QĐ/TU ngày

            03/8/2017 của Ban Thường vụ.
            """);

        Assert.Equal("Tiếp tục hướng dẫn, hỗ trợ các cơ quan, đơn vị, địa phương trên địa bàn tỉnh theo Quyết định số 1263-QĐ/TU ngày 03/8/2017 của Ban Thường vụ.", body.Children[0].Children[0].Text);
    }

    [Fact]
    public void Lines_that_a_page_width_broke_are_joined_also_before_a_capital()
    {
        var lines = string.Join("\n\n", Enumerable.Repeat("trao đổi các lĩnh vực và nhu cầu hợp tác, chế độ ưu đãi của tỉnh đối với Hàn", 9).SelectMany(line => new[] { line, "Quốc, Nhật Bản và các nước khác trong khu vực mà tỉnh đã có quan hệ hợp tác" }));

        var body = Body("1. Mục tiêu\n- Mở đầu\n\n" + lines);

        Assert.Contains("Hàn Quốc, Nhật Bản", body.Children[0].Children[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_promulgates_a_plan_is_peeled_off()
    {
        var draft = Reads.Own("tinh-thanh-binh-2026");

        Assert.Equal("118/QĐ-UBND", draft.Number);
        Assert.Equal("2026-01-16", draft.Issued);
        Assert.Equal("UBND tỉnh Thanh Bình", draft.Issuer);
        Assert.Equal("CÔNG TÁC ĐỐI NGOẠI TỈNH THANH BÌNH NĂM 2026", draft.Title);
        Assert.DoesNotContain(draft.Tasks, task => task.Words.Contains("Quyết định này", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Phụ lục 01", "01", "")]
    [InlineData("PHỤ LỤC II", "II", "")]
    [InlineData("Phụ lục số 02:", "02", "")]
    [InlineData("Phụ lục 03KẾ HOẠCH ĐOÀN VÀO NĂM 2021", "03", "KẾ HOẠCH ĐOÀN VÀO NĂM 2021")]
    [InlineData("Biểu số 1", "1", "")]
    [InlineData("PHỤ LỤC", null, "")]
    public void The_heading_of_an_appendix_gives_its_number_and_title(string line, string? number, string title)
    {
        Assert.True(AppendixHeading.TryRead(line, out var foundNumber, out var foundTitle));
        Assert.Equal((number, title), (foundNumber, foundTitle));
    }

    [Fact]
    public void A_sentence_that_begins_with_an_appendix_is_no_heading() =>
        Assert.False(AppendixHeading.TryRead("Phụ lục kèm theo là một phần không tách rời của kế hoạch này và được các cơ quan triển khai theo quy định.", out _, out _));

    private static string[] Sections(string lines) => [.. All(Body(lines)).Skip(1).Select(node => node.Section)];

    private static IEnumerable<OutlineNode> All(OutlineNode node) => node.Children.SelectMany(All).Prepend(node);

    private static OutlineNode Body(string lines) => PartSplitter.Split(BlockReader.Read(TextDocument.FromText(lines, "plan.txt"))).Body;
}
