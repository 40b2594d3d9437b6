using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

public class StoryEnglishTests
{
    private static readonly TimingContext Plan = new(2024, new(2024, 2, 1), new(2025, 12, 31), new(2024, 2, 1));

    [Fact]
    public void A_national_day_across_Tet_is_told_in_English_with_the_plans_own_words() => Tells(
        "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc",
        Plan with { Partner = Countries.Find("Nhật Bản") },
        "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc → National Day of Japan 23/02/2024 → 07/02 – 16/02/2024, "
        + "not counting the rest for Tết 08–14/02 (TB 5015, 1570/TB-LĐTBXH; CV 2450/VPCP-KGVX)");

    [Fact]
    public void A_year_without_a_notice_is_told_to_be_provisional() => Tells(
        "Trước Tết Nguyên đán",
        new TimingContext(2027),
        "Trước Tết Nguyên đán → Tết 06/02/2027 → by 05/02/2027, not counting the rest for Tết, day in lieu of Tết "
        + "04–10/02 (BLLĐ 45/2019/QH14 Đ112; BLLĐ 45/2019/QH14 Đ111 k3), last working day 03/02/2027, "
        + "provisional: no holiday notice for 2027 yet, the deadline may move");

    [Theory]
    [InlineData("Từ tháng 2 năm 2022", "Từ tháng 2 năm 2022 → from 01/02/2022")]
    [InlineData("Chưa xác định.", "Chưa xác định. → left open, no deadline")]
    [InlineData("31/02", "31/02 → there is no such day")]
    public void Every_form_tells_its_story(string phrase, string story) => Tells(phrase, Plan, story);

    [Fact]
    public void Every_country_has_a_name_in_English() =>
        Assert.All(Countries.All, country => Assert.Matches("^[A-Z][^0-9]{2,}$", country.EnglishName));

    private static void Tells(string phrase, TimingContext context, string story) =>
        Assert.Equal(story, StoryEnglish.Of(TimingPhrases.Read(phrase).Explain(context)));
}
