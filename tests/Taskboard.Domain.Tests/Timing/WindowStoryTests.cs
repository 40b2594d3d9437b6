using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

public class WindowStoryTests
{
    private static readonly TimingContext Plan = new(2024, new(2024, 2, 1), new(2025, 12, 31), new(2024, 2, 1));

    [Fact]
    public void A_national_day_across_Tet_tells_phrase_anchor_window_and_the_rest_with_its_notice() => Tells(
        "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc",
        Plan with { Partner = Countries.Find("Nhật Bản") },
        "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc → Quốc khánh Nhật Bản 23/02/2024 → 07/02 – 16/02/2024, "
        + "tránh nghỉ Tết Nguyên đán 08–14/02 (TB 5015, 1570/TB-LĐTBXH; CV 2450/VPCP-KGVX)");

    [Fact]
    public void Before_Tet_tells_the_last_working_day_before_the_rest() => Tells(
        "Trước Tết Nguyên đán",
        Plan,
        "Trước Tết Nguyên đán → lần 10/02/2024 đã qua hoặc quá gần khi ban hành, lấy lần kế tiếp → Tết Nguyên đán 29/01/2025 "
        + "→ đến hết 28/01/2025, tránh nghỉ Tết Nguyên đán 27–31/01 (TB 6150/TB-LĐTBXH ngày 03/12/2024; CV 8726/VPCP-KGVX ngày "
        + "26/11/2024), ngày làm việc cuối cùng 24/01/2025");

    [Fact]
    public void A_day_without_a_year_tells_the_year_that_was_taken() => Tells(
        "định kỳ 6 tháng (trước ngày 25/5)",
        Plan,
        "định kỳ 6 tháng (trước ngày 25/5) → lấy năm 2024 → đến hết 24/05/2024, lặp lại hằng năm");

    [Fact]
    public void A_year_without_a_notice_is_told_to_be_provisional() => Tells(
        "Trước Tết Nguyên đán",
        new TimingContext(2027),
        "Trước Tết Nguyên đán → Tết Nguyên đán 06/02/2027 → đến hết 05/02/2027, tránh nghỉ Tết Nguyên đán, Nghỉ bù Tết Nguyên đán "
        + "04–10/02 (BLLĐ 45/2019/QH14 Đ112; BLLĐ 45/2019/QH14 Đ111 k3), ngày làm việc cuối cùng 03/02/2027, "
        + "dự kiến: chưa có thông báo nghỉ lễ năm 2027, hạn có thể đổi");

    [Theory]
    [InlineData("Quý\nII/2024", "Quý II/2024 → 01/04 – 30/06/2024, ngày làm việc cuối cùng 28/06/2024")]
    [InlineData("Quý IV/2023", "Quý IV/2023 → 01/10 – 31/12/2023, ngày làm việc cuối cùng 29/12/2023, đã qua khi ban hành 01/02/2024")]
    [InlineData("Từ tháng 2 năm 2022", "Từ tháng 2 năm 2022 → từ 01/02/2022")]
    [InlineData("dự kiến tháng 12/2024", "dự kiến tháng 12/2024 → 01/12 – 31/12/2024, dự kiến")]
    [InlineData("Theo Kế hoạch của đoàn cấp cao", "Theo Kế hoạch của đoàn cấp cao → chờ, không có hạn")]
    [InlineData("theo đúng Quyết định số 1263-QĐ/TU", "theo đúng Quyết định số 1263-QĐ/TU → theo Quyết định số 1263-QĐ/TU")]
    [InlineData("Chưa xác định.", "Chưa xác định. → để ngỏ, không có hạn")]
    [InlineData("31/02", "31/02 → không có ngày như vậy")]
    [InlineData("quý V", "quý V → không có quý như vậy")]
    [InlineData("không quá 15 ngày kể từ ngày nhận", "không quá 15 ngày kể từ ngày nhận → ngày nhận: chưa biết ngày, cần nhập")]
    public void Every_form_tells_its_story(string phrase, string story) => Tells(phrase, Plan, story);

    [Fact]
    public void A_term_that_ends_on_a_day_off_goes_on_to_the_next_working_day() => Tells(
        "không quá 15 ngày kể từ ngày nhận",
        Plan with { Anchor = new DateOnly(2024, 5, 4) },
        "không quá 15 ngày kể từ ngày nhận → ngày nhận 04/05/2024 → đến hết 19/05/2024, lùi đến ngày làm việc kế tiếp 20/05/2024");

    private static void Tells(string phrase, TimingContext context, string story) =>
        Assert.Equal(story, StoryText.Vietnamese(TimingPhrases.Read(phrase).Explain(context)));
}
