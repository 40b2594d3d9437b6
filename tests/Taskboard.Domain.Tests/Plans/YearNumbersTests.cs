using Taskboard.Domain.Plans;

namespace Taskboard.Domain.Tests.Plans;

public sealed class YearNumbersTests
{
    [Theory]
    [InlineData("Gửi thiếp chúc mừng năm mới 2026", "Gửi thiếp chúc mừng năm mới …")]
    [InlineData("Lễ kỷ niệm 65 năm ngày thiết lập quan hệ", "Lễ kỷ niệm … năm ngày thiết lập quan hệ")]
    [InlineData("Hội nghị hợp tác lần thứ 12, tại Hà Nội", "Hội nghị hợp tác lần thứ …, tại Hà Nội")]
    [InlineData("Đại hội lần thứ XIV", "Đại hội lần thứ …")]
    [InlineData("Đề án hợp tác giai đoạn 2026-2030", "Đề án hợp tác giai đoạn 2026-2030")]
    [InlineData("Thăm 05 doanh nghiệp FDI", "Thăm 05 doanh nghiệp FDI")]
    [InlineData("Báo cáo năm 2026.", "Báo cáo năm ….")]
    [InlineData("", "")]
    public void Numbers_of_one_year_are_left_blank_and_nothing_else(string title, string blanked) => Assert.Equal(blanked, YearNumbers.Blanked(title));
}
