using Taskboard.Domain.Directory;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>What hangs on a national day, on Tết, or on something that happens.</summary>
public class AnchorTests
{
    private static readonly TimingContext Plan = new(2024, new(2024, 2, 1), new(2025, 12, 31), new(2024, 2, 1));

    [Theory]
    [InlineData("Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", "2024-02-07", "2024-02-16")]
    [InlineData("Trước ngày Quốc khánh từ 10 – 15 ngày làm việc", "2024-01-26", "2024-02-02")]
    [InlineData("05 (năm) ngày làm việc trước ngày Quốc khánh", null, "2024-02-16")]
    [InlineData("trước Quốc khánh ít nhất 15 ngày", null, "2024-02-08")]
    [InlineData("Trước ngày Quốc khánh", null, "2024-02-22")]
    public void A_term_before_the_national_day_counts_back_from_the_partners(string phrase, string? from, string to)
    {
        var window = Window(phrase, Plan with { Partner = Countries.Find("Nhật Bản") });

        Assert.Equal((Days.Maybe(from), Days.On(to), new DateOnly(2024, 2, 23)), (window.From, window.To, window.Anchor));
    }

    [Theory]
    [InlineData("Trước ngày Quốc khánh Lào (02/12) từ 10 - 15 ngày làm việc")]
    [InlineData("Trước ngày Quốc khánh CHDCND Lào từ 10 - 15 ngày làm việc")]
    public void A_country_that_the_phrase_names_wins_over_the_partner(string phrase)
    {
        var window = Window(phrase, Plan with { Partner = Countries.Find("Nhật Bản") });

        Assert.Equal((new DateOnly(2024, 11, 11), new DateOnly(2024, 11, 18), new DateOnly(2024, 12, 2)), (window.From, window.To, window.Anchor));
    }

    [Fact]
    public void The_day_that_the_plan_names_wins_over_our_table()
    {
        var context = Plan with { Partner = Countries.Find("Hà Lan"), Anchor = new DateOnly(2024, 4, 30) };

        var window = Window("Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", context);

        Assert.Equal((new DateOnly(2024, 4, 17), new DateOnly(2024, 4, 22)), (window.From, window.To));
    }

    [Fact]
    public void A_national_day_that_is_over_when_the_plan_is_issued_is_the_next_one()
    {
        var window = Window("Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", Plan with { Partner = Countries.Find("Cu-ba") });

        Assert.Equal((new DateOnly(2024, 12, 23), new DateOnly(2024, 12, 25), new DateOnly(2025, 1, 1)), (window.From, window.To, window.Anchor));
    }

    [Fact]
    public void What_is_over_and_does_not_come_again_in_the_period_keeps_its_year_and_tells_so()
    {
        var context = new TimingContext(2024, Issued: new DateOnly(2024, 6, 1), Partner: Countries.Find("Nhật Bản"));

        var story = TimingPhrases.Read("Trước ngày Quốc khánh từ 05 - 07 ngày làm việc").Explain(context);

        Assert.Equal(new DateOnly(2024, 2, 16), story.Window.To);
        Assert.Contains(story.Steps, step => step.Kind == StoryStepKind.BeforeIssue);
    }

    [Fact]
    public void A_national_day_that_nobody_knows_gives_no_day()
    {
        var window = Window("Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", Plan with { Partner = Countries.Find("Israel") });

        Assert.Equal((null, null, Certainty.Open), (window.From, window.To, window.Certainty));
    }

    [Theory]
    [InlineData("Trước Tết Nguyên đán")]
    [InlineData("Trước Tết")]
    [InlineData("trước dịp Tết Nguyên đán Ất Tỵ")]
    [InlineData("Trước Tết Nguyên đán năm 2025")]
    [InlineData("TRƯỚC TẾT ÂM LỊCH")]
    public void Before_Tet_ends_on_the_day_before_and_serves_until_the_rest(string phrase)
    {
        var window = Window(phrase, Plan with { Partner = Countries.Find("Trung Quốc") });

        Assert.Equal((null, new DateOnly(2025, 1, 28), new DateOnly(2025, 1, 24)), (window.From, window.To, window.EffectiveTo));
        Assert.Equal(new DateOnly(2025, 1, 29), window.Anchor);
    }

    [Fact]
    public void A_plan_that_is_issued_well_before_Tet_means_that_one()
    {
        var window = Window("Trước Tết Nguyên đán", new TimingContext(2024, Issued: new DateOnly(2023, 12, 25)));

        Assert.Equal((new DateOnly(2024, 2, 9), new DateOnly(2024, 2, 7)), (window.To, window.EffectiveTo));
    }

    [Fact]
    public void A_plan_of_one_year_that_is_issued_late_still_means_its_own_Tet()
    {
        var window = Window("Trước Tết Nguyên đán", new TimingContext(2025, Issued: new DateOnly(2025, 1, 15)));

        Assert.Equal(new DateOnly(2025, 1, 28), window.To);
    }

    [Theory]
    [InlineData("Lào", "2024-03-25", "2024-04-01", "2024-04-14")]
    [InlineData("Hàn Quốc", "2025-01-06", "2025-01-13", "2025-01-29")]
    [InlineData("Trung Quốc", "2025-01-06", "2025-01-13", "2025-01-29")]
    [InlineData("Thái Lan", "2024-03-25", "2024-04-01", "2024-04-13")]
    [InlineData("Campuchia", "2024-03-25", "2024-04-01", "2024-04-13")]
    public void A_term_before_Tet_counts_back_from_the_new_year_of_the_partners_people(string partner, string from, string to, string anchor)
    {
        var window = Window("Trước ngày Tết 10 - 15 ngày làm việc", Plan with { Partner = Countries.Find(partner) });

        Assert.Equal((Days.On(from), Days.On(to), Days.On(anchor)), (window.From, window.To, window.Anchor));
    }

    [Fact]
    public void In_2030_the_Chinese_new_year_is_a_day_after_Tet()
    {
        var plan = new TimingContext(2030, Partner: Countries.Find("Trung Quốc"));

        Assert.Equal(new DateOnly(2030, 2, 3), Window("Trước ngày Tết 10 ngày làm việc", plan).Anchor);
        Assert.Equal(new DateOnly(2030, 2, 2), Window("Trước Tết Nguyên đán", plan).Anchor);
    }

    [Fact]
    public void A_year_without_a_notice_gives_a_provisional_window()
    {
        Assert.True(Window("Trước Tết Nguyên đán", new TimingContext(2027)).Provisional);
        Assert.False(Window("Trước Tết Nguyên đán", new TimingContext(2026)).Provisional);
    }

    [Fact]
    public void After_Tet_lasts_until_the_first_lunar_month_is_over()
    {
        var window = Window("sau Tết Nguyên đán 2025", Plan);

        Assert.Equal((new DateOnly(2025, 1, 30), new DateOnly(2025, 2, 27)), (window.From, window.To));
    }

    [Fact]
    public void A_term_before_an_anniversary_counts_back_from_the_day_that_the_plan_names()
    {
        const string Phrase = "Trước ngày kỉ niệm 10 - 15 ngày làm việc";

        var window = Window(Phrase, Plan with { Anchor = new DateOnly(2024, 3, 22) });

        Assert.Equal((new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 8)), (window.From, window.To));
        Assert.Null(Window(Phrase, Plan).To);
    }

    [Theory]
    [InlineData("trước ngày đón tiếp ít nhất 05 ngày làm việc", "2024-04-24", "2024-04-24")]
    [InlineData("ít nhất 40/30 ngày trước ngày dự kiến tổ chức", "2024-03-25", "2024-03-25")]
    [InlineData("trước khi diễn ra hội nghị", "2024-05-03", "2024-05-03")]
    [InlineData("trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ", "2024-05-14", "2024-05-14")]
    [InlineData("không quá 15 ngày kể từ ngày nhận", "2024-05-19", "2024-05-20")]
    [InlineData("chậm nhất sau 15 ngày kể từ ngày đoàn về nước", "2024-05-19", "2024-05-20")]
    [InlineData("trong thời hạn 15 ngày sau khi hoàn thành", "2024-05-19", "2024-05-20")]
    public void A_term_around_an_event_waits_for_its_day(string phrase, string to, string effective)
    {
        var waiting = Window(phrase, Plan);
        Assert.Equal((null, null, "per-event", Certainty.External), (waiting.From, waiting.To, waiting.Recurrence, waiting.Certainty));

        // Saturday 04/5/2024 is worked
        var window = Window(phrase, Plan with { Anchor = new DateOnly(2024, 5, 4) });
        Assert.Equal((null, Days.On(to), Days.On(effective)), (window.From, window.To, window.EffectiveTo));
    }

    [Fact]
    public void The_year_before_the_event_ends_with_December()
    {
        const string Phrase = "vào năm trước năm dự kiến tổ chức";

        Assert.Equal(new DateOnly(2025, 12, 31), Window(Phrase, Plan with { Anchor = new DateOnly(2026, 8, 1) }).To);
        Assert.Equal((null, "per-event"), (Window(Phrase, Plan).To, Window(Phrase, Plan).Recurrence));
    }

    [Fact]
    public void Strict_before_may_be_made_inclusive()
    {
        var rule = TimingPhrases.Read("trước ngày 25/5");

        Assert.Equal(new DateOnly(2024, 5, 24), rule.Resolve(Plan).To);
        Assert.Equal(new DateOnly(2024, 5, 25), (rule with { Inclusive = true }).Resolve(Plan).To);
    }

    [Theory]
    [InlineData("trước ngày 25/1", "2025-01-24")]
    [InlineData("Quý I", "2024-03-31")]
    [InlineData("tháng 01", "2025-01-31")]
    [InlineData("tháng 01/2024", "2024-01-31")]
    public void A_day_without_a_year_that_is_over_at_the_issue_comes_next_year_if_the_plan_lasts(string phrase, string to) =>
        Assert.Equal(Days.On(to), Window(phrase, Plan).To);

    [Fact]
    public void A_window_without_a_working_day_serves_to_its_end()
    {
        var window = Window("ngày 06 - 07/7/2024", Plan);

        Assert.Equal((new DateOnly(2024, 7, 7), new DateOnly(2024, 7, 7)), (window.To, window.EffectiveTo));
    }

    private static DateWindow Window(string phrase, TimingContext context) => TimingPhrases.Read(phrase).Resolve(context);
}
