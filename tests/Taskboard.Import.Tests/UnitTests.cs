using Taskboard.Import.Reading;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Tests;

/// <summary>Units by form, and who is told to do what.</summary>
public class UnitTests
{
    [Theory]
    [InlineData("Sở Ngoại vụ.", "Sở Ngoại vụ")]
    [InlineData("Văn phòng UBND tỉnh, Sở Kế hoạch và Đầu tư; Cao đẳng Nghề công nghệ Việt - Hàn.", "Văn phòng UBND tỉnh|Sở Kế hoạch và Đầu tư|Cao đẳng Nghề công nghệ Việt - Hàn")]
    [InlineData("các Sở: Kế hoạch và Đầu tư; Công Thương; Văn hóa, Thể thao và Du lịch, Ban Quản lý các Khu công nghiệp", "Sở Kế hoạch và Đầu tư|Sở Công Thương|Sở Văn hóa, Thể thao và Du lịch|Ban Quản lý các Khu công nghiệp")]
    [InlineData("Lãnh đạo Sở Ngoại vụ, Sở KH&ĐT, Văn phòng UBND tỉnh", "Sở Ngoại vụ|Sở KH&ĐT|Văn phòng UBND tỉnh")]
    [InlineData("Sở Ngoại vụ; Sở Lao động - Thương binh và Xã hội", "Sở Ngoại vụ|Sở Lao động - Thương binh và Xã hội")]
    [InlineData("Báo Sông Lam, Đài Phát thanh và Truyền hình tỉnh", "Báo Sông Lam|Đài Phát thanh và Truyền hình tỉnh")]
    [InlineData("Văn phòng UBND tỉnh (Phòng Ngoại vụ), Công an tỉnh", "Văn phòng UBND tỉnh (Phòng Ngoại vụ)|Công an tỉnh")]
    [InlineData("Ban Tuyên giáo Tỉnh ủy, Ban Cán sự đảng UBND tỉnh", "Ban Tuyên giáo Tỉnh ủy|Ban Cán sự đảng UBND tỉnh")]
    [InlineData("Sở Ngoại vụ, các sở, ngành tỉnh có liên quan", "Sở Ngoại vụ|các sở, ngành tỉnh có liên quan")]
    [InlineData("các Sở, Ban, ngành, cơ quan, đơn vị, UBND các huyện, thành phố, thị xã", "các Sở, Ban, ngành, cơ quan, đơn vị, UBND các huyện, thành phố, thị xã")]
    [InlineData("UBND thành phố Sông Công", "UBND thành phố Sông Công")]
    public void Units_are_told_by_their_form(string text, string units) => Assert.Equal(units.Split('|'), UnitList.All(text));

    [Theory]
    [InlineData("Hội nghị gặp mặt doanh nghiệp")]
    [InlineData("Báo cáo kết quả thực hiện")]
    [InlineData("Ban hành kế hoạch")]
    [InlineData("Phòng, chống dịch bệnh")]
    [InlineData("Đài Loan và các nước")]
    public void Words_that_look_like_units_are_none(string text) => Assert.Empty(UnitList.Read(text, Lower.Of(text), 0).Names);

    [Theory]
    [InlineData("Giao Sở Công Thương chủ trì, phối hợp với các cơ quan, địa phương liên quan xây dựng chương trình", "Sở Công Thương", "các cơ quan, địa phương liên quan", "xây dựng chương trình")]
    [InlineData("Sở Ngoại vụ chủ trì phối hợp với Văn phòng UBND tỉnh trao đổi với các đối tác", "Sở Ngoại vụ", "Văn phòng UBND tỉnh", "trao đổi với các đối tác")]
    [InlineData("Sở Tài chính có trách nhiệm thẩm định dự toán", "Sở Tài chính", "", "thẩm định dự toán")]
    [InlineData("Hằng năm, trên cơ sở các sự kiện đã được phê duyệt, Sở Ngoại vụ tổng hợp vào kế hoạch", "Sở Ngoại vụ", "", "tổng hợp vào kế hoạch")]
    [InlineData("Đồn Biên phòng cửa khẩu Nậm Sang chủ trì tuần tra", "Đồn Biên phòng cửa khẩu Nậm Sang", "", "tuần tra")]
    [InlineData("Các sở, ban, ngành theo chức năng, nhiệm vụ xây dựng kế hoạch cụ thể", "Các sở, ban, ngành", "", "xây dựng kế hoạch cụ thể")]
    public void A_sentence_says_who_is_told_to_do_what(string text, string lead, string with, string action)
    {
        var assignment = AssignmentReader.Read(text, Lower.Of(text), 0, text.Length);

        Assert.Equal<string>([lead], assignment.Subjects);
        Assert.Equal<string>(with.Length == 0 ? [] : [with], assignment.Coordinating);
        Assert.Equal(action, text[assignment.ActionStart..]);
    }

    [Fact]
    public void Who_is_asked_is_not_told()
    {
        const string Text = "Đề nghị Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh phối hợp triển khai";

        var assignment = AssignmentReader.Read(Text, Lower.Of(Text), 0, Text.Length);

        Assert.True(assignment.Requested);
        Assert.Equal<string>(["Ủy ban Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội tỉnh"], assignment.Subjects);
    }

    [Fact]
    public void A_unit_that_only_coordinates_is_told_so()
    {
        const string Text = "Văn phòng UBND tỉnh phối hợp với Sở Ngoại vụ xây dựng lịch thăm";

        var assignment = AssignmentReader.Read(Text, Lower.Of(Text), 0, Text.Length);

        Assert.True(assignment.Coordinates);
        Assert.Equal<string>(["Sở Ngoại vụ"], assignment.Coordinating);
    }

    [Theory]
    [InlineData("Tham gia Hội chợ (Quý IV/2026; Sở Công Thương chủ trì)", "Sở Công Thương")]
    [InlineData("Xây dựng Đề án (Đảng đoàn Liên hiệp các tổ chức hữu nghị tỉnh chủ trì; trình trong quý III)", "Đảng đoàn Liên hiệp các tổ chức hữu nghị tỉnh")]
    [InlineData("Tổ chức Hội nghị (dự kiến 100 đại biểu)", "")]
    public void A_remark_in_brackets_may_say_who_leads(string text, string lead) =>
        Assert.Equal<string>(lead.Length == 0 ? [] : [lead], BracketedRoles.In(text).Lead);
}
