using System.Text;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

public class PhrasePartsTests
{
    private static readonly TimingContext Plan = new(2024, Issued: new DateOnly(2023, 12, 20));

    [Theory]
    [InlineData("định kỳ 6 tháng (trước ngày 25/5), 01 năm (trước ngày 1/11)", "2024-05-24 2024-10-31")]
    [InlineData("Báo cáo 6 tháng trước ngày 10/6, năm trước ngày 10/12", "2024-06-09 2024-12-09")]
    [InlineData("Trước ngày 15/6 và 15/12 hàng năm", "2024-06-14 2024-12-14")]
    [InlineData("Quý III/2024; Quý I/2025", "2024-09-30 2025-03-31")]
    [InlineData("tháng 3 và tháng 4", "2024-04-30")]
    [InlineData("trước ngày 15/6; địa điểm: Hà Nội", "2024-06-14")]
    public void Several_rules_in_one_phrase_are_told_apart(string phrase, string ends)
    {
        var windows = TimingPhrases.ReadAll(phrase).Select(rule => rule.Resolve(Plan));

        Assert.Equal(ends.Split(' ').Select(Days.On), windows.Select(window => window.To!.Value));
    }

    [Fact]
    public void Both_deadlines_of_every_year_come_every_year() =>
        Assert.All(
            TimingPhrases.ReadAll("Trước ngày 15/6 và 15/12 hàng năm"),
            rule => Assert.StartsWith("FREQ=YEARLY;BYMONTH=", rule.Resolve(Plan).Recurrence, StringComparison.Ordinal));

    [Fact]
    public void Half_yearly_yearly_or_on_demand_are_two_series_whose_days_the_regulation_sets()
    {
        var rules = TimingPhrases.ReadAll("định kỳ 6 tháng, hằng năm hoặc đột xuất");

        Assert.Equal(["FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"], rules.Select(rule => rule.Resolve(Plan).Recurrence));
        Assert.All(rules, rule => Assert.True(rule is { OnDemand: true, Form: TimingForm.Regulation }));
    }

    [Theory]
    [InlineData("Trước ngày Quốc khánh từ 05 - 07 ngày làm việc")]
    [InlineData("Quý I hoặc quý II năm 2022")]
    [InlineData("chậm nhất ngày 01 tháng 5 hàng năm")]
    [InlineData("thỏa thuận: trước Tết Nguyên đán")]
    [InlineData("kỷ niệm 30 năm thiết lập quan hệ ngoại giao (22/12)")]
    public void Decomposed_letters_line_breaks_and_other_spellings_are_read_alike(string phrase)
    {
        var expected = TimingPhrases.Read(phrase) with { Phrase = "" };
        string[] others =
        [
            phrase.Normalize(NormalizationForm.FormD),
            phrase.Replace(' ', '\n'),
            phrase.Replace(' ', '\u00A0'),
            phrase.Replace("Quý", "Quí", StringComparison.Ordinal).Replace("kỷ", "kỉ", StringComparison.Ordinal),
            phrase.Replace("thỏa", "thoả", StringComparison.Ordinal).Replace("hàng", "hằng", StringComparison.Ordinal),
            phrase.ToUpperInvariant(),
            $"**{phrase}**",
        ];

        Assert.All(others, other => Assert.Equal(Folded(expected), Folded(TimingPhrases.Read(other) with { Phrase = "" })));
    }

    [Fact]
    public void The_phrase_is_kept_as_written()
    {
        const string Phrase = "  Quý\nIII/2023 ";

        Assert.Equal(Phrase, TimingPhrases.Read(Phrase).Phrase);
    }

    [Theory]
    [InlineData("truoc ngay 25/5", "2024-05-24")]
    [InlineData("thang 12/2024", "2024-12-31")]
    [InlineData("quy III", "2024-09-30")]
    [InlineData("tu ngay 24 den 26-3-2022", "2022-03-26")]
    public void A_phrase_typed_without_marks_is_read(string phrase, string to) =>
        Assert.Equal(Days.On(to), TimingPhrases.Read(phrase).Resolve(Plan).To);

    // words kept from the text differ in case and line breaks only
    private static TimingRule Folded(TimingRule rule) => rule with { AnchorWords = null, Reference = null };
}
