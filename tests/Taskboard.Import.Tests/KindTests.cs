using Taskboard.Domain.Tasks;
using Taskboard.Import.Reading;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Tests;

/// <summary>What kind of work some words describe.</summary>
public class KindTests
{
    [Theory]
    [InlineData("Gửi thư chúc mừng tới Đại sứ quán Lào", TaskKind.Letter)]
    [InlineData("Gửi thiệp chúc mừng năm mới của Chủ tịch UBND tỉnh", TaskKind.Card)]
    [InlineData("Tham mưu thiết kế và in thiếp chúc mừng năm mới", TaskKind.Card)]
    [InlineData("Tổ chức đoàn của lãnh đạo tỉnh tới thăm, chúc mừng Đại sứ quán Hàn Quốc", TaskKind.Visit)]
    [InlineData("Tổ chức các đoàn công tác của tỉnh tới làm việc tại Hàn Quốc để quảng bá", TaskKind.Outgoing)]
    [InlineData("Tiếp đoàn của các đối tác Hàn Quốc tới thăm và làm việc tại tỉnh", TaskKind.Incoming)]
    [InlineData("Mời Đoàn Ngoại giao thăm tỉnh", TaskKind.Incoming)]
    [InlineData("Ký kết Thỏa thuận hợp tác hữu nghị", TaskKind.Agreement)]
    [InlineData("Tiếp tục kết nối để ký kết thoả thuận hợp tác với tỉnh Oita", TaskKind.Agreement)]
    [InlineData("Tổ chức Hội nghị gặp mặt các doanh nghiệp", TaskKind.Event)]
    [InlineData("Hội chợ trái cây quốc tế", TaskKind.Event)]
    [InlineData("Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện", TaskKind.Report)]
    [InlineData("Xây dựng dự toán kinh phí gửi Sở Tài chính thẩm định", TaskKind.Budget)]
    [InlineData("Công tác lễ tân đối ngoại, chuẩn bị hoa, quà tặng cho các Đoàn", TaskKind.Gift)]
    [InlineData("Cử phóng viên tham gia các đoàn và đưa tin", TaskKind.Publicity)]
    [InlineData("Xây dựng phương án bảo đảm an ninh trật tự", TaskKind.Security)]
    [InlineData("Xây dựng, triển khai Kế hoạch công tác thông tin đối ngoại năm 2021", TaskKind.Scheme)]
    [InlineData("Xây dựng Đề án dạy tiếng Hàn", TaskKind.Scheme)]
    [InlineData("Dịch thư chúc mừng sang tiếng nước ngoài", TaskKind.Other)]
    [InlineData("Triển khai thực hiện Kế hoạch này", TaskKind.Other)]
    [InlineData("Hướng dẫn về thủ tục tổ chức các sự kiện đối ngoại", TaskKind.Other)]
    public void An_action_has_the_kind_of_what_is_done(string action, TaskKind kind) =>
        Assert.Equal(kind, KindReader.Read(Lower.Of(action)).Kind);

    [Theory]
    [InlineData("Báo cáo định kỳ 6 tháng (trước ngày 25/5), 01 năm (trước ngày 1/11).", "định kỳ 6 tháng (trước ngày 25/5), 01 năm (trước ngày 1/11)")]
    [InlineData("In thiếp để cung cấp cho các đơn vị trước ngày 30/11/2024.", "trước ngày 30/11/2024")]
    [InlineData("Tổ chức Hội nghị trong quý II năm 2022", "trong quý II năm 2022")]
    [InlineData("Tổ chức lớp tập huấn trong tháng 7/2023", "trong tháng 7/2023")]
    [InlineData("Xây dựng phương án, xong trước 15/12", "xong trước 15/12")]
    [InlineData("Đưa tin nhân dịp các sự kiện.", "nhân dịp các sự kiện")]
    [InlineData("Tuyên truyền trước, trong và sau sự kiện.", "trước, trong và sau sự kiện")]
    [InlineData("Thực hiện Nghị quyết số 36-NQ/TW ngày 26/3/2004 của Bộ Chính trị", null)]
    [InlineData("Bố trí vào kinh phí hằng năm của cơ quan", null)]
    [InlineData("Xây dựng Kế hoạch công tác năm 2021", null)]
    [InlineData("Thực hiện Đề án giai đoạn 2021-2025", null)]
    public void The_words_that_give_time_are_found_and_those_of_names_are_not(string sentence, string? timing) =>
        Assert.Equal(timing, TimingFinder.Find(sentence, Lower.Of(sentence), 0, sentence.Length, isReport: false));
}
