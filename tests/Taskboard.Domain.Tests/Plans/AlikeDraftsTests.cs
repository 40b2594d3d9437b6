using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Plans;

public sealed class AlikeDraftsTests
{
    private static readonly TaskDraft s_card = Draft("Gửi thiếp", TaskKind.Card, "II.2.b + Phụ lục 03.1", "SNgV");

    [Fact]
    public void A_lead_is_offered_to_those_that_had_the_same_one_before()
    {
        var plan = Plan(s_card with { Lead = ["Sở Ngoại vụ"] }, s_card, Draft("Báo cáo", TaskKind.Report, "III.1", "Sở Tài chính"), s_card);

        Assert.Equal([1, 3], AlikeDrafts.Find(plan, 0, s_card, DraftField.Lead, AlikeScope.SameValue, []).ToArray());
    }

    [Fact]
    public void What_was_left_out_and_what_is_right_already_stay_as_they_are()
    {
        var plan = Plan(s_card with { Lead = ["Sở Ngoại vụ"] }, s_card, s_card with { Lead = ["Sở Ngoại vụ"] }, s_card);

        Assert.Equal([1], AlikeDrafts.Find(plan, 0, s_card, DraftField.Lead, AlikeScope.SameKind, [3]).ToArray());
    }

    [Fact]
    public void A_section_is_that_of_the_heading_and_not_of_the_row()
    {
        var other = Draft("Gửi thiếp", TaskKind.Letter, "II.2.b + Phụ lục 03.9", "Báo Sông Lam");
        var plan = Plan(s_card with { Lead = ["Sở Ngoại vụ"] }, other, Draft("Gửi thiếp", TaskKind.Card, "II.3.b", "SNgV"));

        Assert.Equal([1], AlikeDrafts.Find(plan, 0, s_card, DraftField.Lead, AlikeScope.SameSection, []).ToArray());
    }

    [Fact]
    public void A_phrase_about_time_is_worked_out_anew_for_each_partner()
    {
        var japan = Draft("Thư chúc mừng Quốc khánh Nhật Bản", TaskKind.Letter, "II.1", "SNgV") with
        {
            Country = "Nhật Bản",
            Timing = "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc",
        };
        var laos = Draft("Thư chúc mừng Quốc khánh Lào", TaskKind.Letter, "II.1", "SNgV") with { Country = "Lào", Doubts = [new(DraftField.Timing, DoubtReason.NotGiven)] };

        var after = AlikeDrafts.With(laos, DraftField.Timing, japan, japan, Plan(japan, laos), OfficialCalendar.Default);

        Assert.Equal(new DateOnly(2026, 12, 2), after.Anchor);
        Assert.Equal(new DateOnly(2026, 11, 25), after.To);
        Assert.Empty(after.Doubts);
    }

    [Theory]
    [InlineData("II.2.1.a + Phụ lục 02.I.1", "II.2.1.a")]
    [InlineData("Phụ lục 05.3", "Phụ lục 05")]
    [InlineData("II", "II")]
    [InlineData(null, null)]
    public void A_heading_is_what_the_rows_below_it_share(string? section, string? heading) => Assert.Equal(heading, AlikeDrafts.Heading(section));

    private static PlanDraft Plan(params TaskDraft[] tasks) => new() { Title = "Kế hoạch", Year = 2026, Tasks = [.. tasks] };

    private static TaskDraft Draft(string title, TaskKind kind, string section, string lead) => new()
    {
        Title = title,
        Kind = kind,
        Section = section,
        Lead = [lead],
        Lines = new LineRange(1, 1),
        Words = title,
    };
}
