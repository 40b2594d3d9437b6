using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Plans;

public sealed class NextYearPlanTests
{
    private static readonly Plan s_plan = new()
    {
        Id = "p-1",
        Version = 1,
        Code = "15",
        Title = "Công tác đối ngoại năm 2026",
        Issuer = "UBND tỉnh Sông Lam",
        Year = 2026,
        From = new(2026, 1, 1),
        To = new(2026, 12, 31),
        LastOrdinal = 9,
    };

    [Fact]
    public void The_head_is_that_of_the_next_year_with_number_and_day_left_blank()
    {
        var draft = NextYearPlan.Of(s_plan, [], [], OfficialCalendar.Default).Draft;

        Assert.Equal(("Công tác đối ngoại năm 2027", 2027, null, null), (draft.Title, draft.Year, draft.Number, draft.Issued));
        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)), (draft.From, draft.To));
    }

    [Fact]
    public void National_days_and_lunar_days_are_worked_out_anew()
    {
        var next = Of(
            Task("Gửi thư chúc mừng Quốc khánh Lào", TaskKind.Letter, "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", new(2026, 12, 2)),
            Task("Thăm, chúc Tết Đại sứ quán Trung Quốc", TaskKind.Visit, "Trước Tết Nguyên đán", new(2026, 2, 17)));

        Assert.Equal(new DateOnly(2027, 12, 2), next.Draft.Tasks[0].Anchor);
        Assert.Equal(new DateOnly(2027, 2, 5), next.Draft.Tasks[1].To);
        Assert.Empty(next.LeftOut);
    }

    [Fact]
    public void A_partners_own_national_day_goes_before_its_countrys()
    {
        var task = Task("Gửi thư chúc mừng Quốc khánh Anh", TaskKind.Letter, "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", new(2026, 6, 14));
        task = task with { Details = task.Details with { Recipients = ["Đại sứ quán Anh"] } };
        var partners = new PartnerIndex([new Partner { Id = "anh", Version = 1, Name = "Đại sứ quán Anh", Kind = PartnerKind.Embassy, Country = "gb", NationalDay = new(6, 18) }]);

        Assert.Equal(new DateOnly(2027, 6, 18), NextYearPlan.Of(s_plan, [task], [], OfficialCalendar.Default, partners).Draft.Tasks.Single().Anchor);
        Assert.Equal(new DateOnly(2027, 6, 14), NextYearPlan.Of(s_plan, [task], [], OfficialCalendar.Default).Draft.Tasks.Single().Anchor);
    }

    [Fact]
    public void What_this_years_plan_took_for_next_year_is_not_proposed_twice()
    {
        var task = Task("Thăm, chúc Tết Đại sứ quán Trung Quốc", TaskKind.Visit, "Trước Tết Nguyên đán", new(2027, 2, 6));

        var draft = Of(task).Draft.Tasks.Single();

        Assert.Equal(new DateOnly(2028, 1, 25), draft.To);
        Assert.Contains(new FieldDoubt(DraftField.Timing, DoubtReason.NextYear), draft.Doubts);
    }

    [Fact]
    public void Numbers_of_a_year_are_left_blank_and_marked_and_never_made_up()
    {
        var draft = Of(Task("Gửi thiếp chúc mừng năm mới 2026", TaskKind.Card, null, null)).Draft.Tasks.Single();

        Assert.Equal("Gửi thiếp chúc mừng năm mới …", draft.Title);
        Assert.Contains(new FieldDoubt(DraftField.Title, DoubtReason.ToFill), draft.Doubts);
    }

    [Fact]
    public void A_day_named_in_the_title_moves_on_with_the_day_itself()
    {
        var draft = Of(Task("Gửi thư chúc mừng Quốc khánh Lào (02/12/2026)", TaskKind.Letter, "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc", new(2026, 12, 2))).Draft.Tasks.Single();

        Assert.Equal("Gửi thư chúc mừng Quốc khánh Lào (02/12/2027)", draft.Title);
        Assert.DoesNotContain(draft.Doubts, d => d.Field == DraftField.Title);
    }

    [Fact]
    public void One_off_work_is_left_out_and_listed_with_why()
    {
        var next = Of(Task("Tổ chức Hội nghị gặp mặt các doanh nghiệp Nhật Bản", TaskKind.Event, "Quý IV năm 2026", null));

        Assert.Empty(next.Draft.Tasks);
        Assert.Equal(LeftOutReason.Once, next.LeftOut.Single().Why);
    }

    [Fact]
    public void A_report_comes_again_on_the_same_day_of_the_year_marked_as_inferred()
    {
        var draft = Of(Task("Báo cáo kết quả thực hiện Kế hoạch", TaskKind.Report, "Trước ngày 25/11/2026", null)).Draft.Tasks.Single();

        Assert.Equal((new DateOnly(2027, 11, 24), "Trước ngày 25/11/2027"), (draft.To, draft.Timing));
        Assert.Contains(new FieldDoubt(DraftField.Timing, DoubtReason.Inferred), draft.Doubts);
    }

    [Theory]
    [InlineData("FREQ=YEARLY", 2026, null)]
    [InlineData("FREQ=YEARLY;INTERVAL=2", 2026, LeftOutReason.NotThatYear)]
    [InlineData("FREQ=YEARLY;INTERVAL=2", 2025, null)]
    [InlineData("FREQ=YEARLY", 2027, LeftOutReason.OnBoard)]
    [InlineData("on-event", 2026, LeftOutReason.WaitsForEvent)]
    public void A_series_is_proposed_in_the_years_in_which_it_comes(string recurrence, int last, LeftOutReason? why)
    {
        var task = Task("Giao lưu văn hóa", TaskKind.Event, "Hằng năm", null) with { SeriesId = "s-1" };
        SeriesPeriod? period = RecurrenceText.MonthsOf(recurrence) is null ? null : SeriesPeriod.Year(last);
        var begun = new SeriesBegun
        {
            SeriesId = "s-1",
            PlanId = "p-1",
            Kind = TaskKind.Event,
            Details = task.Details,
            Responsibility = task.Responsibility,
            Timing = task.Timing,
            Recurrence = recurrence,
            Preparation = SeriesPreparation.Usual(12),
            BaseYear = last,
        };
        var series = TaskSeries.Evolve(null, period is null ? [begun] : [begun, new InstanceAdded { Instance = new(period.Key, "t", Given.Today), Period = period }]);

        var next = NextYearPlan.Of(s_plan, [task, task with { Id = "t-9" }], [series], OfficialCalendar.Default);

        Assert.Equal(why is null ? 1 : 0, next.Draft.Tasks.Length);
        Assert.Equal(why, next.LeftOut.FirstOrDefault()?.Why);
    }

    [Fact]
    public void A_blank_filled_in_once_fills_the_others_like_it()
    {
        var filling = BlankFilling.Between("Gửi thiếp chúc mừng năm mới …", "Gửi thiếp chúc mừng năm mới 2027")!;

        Assert.True(filling.Fits("In thiếp chúc mừng năm mới … của Chủ tịch UBND tỉnh"));
        Assert.Equal("In thiếp chúc mừng năm mới 2027 của Chủ tịch UBND tỉnh", filling.In("In thiếp chúc mừng năm mới … của Chủ tịch UBND tỉnh"));
        Assert.False(filling.Fits("Lễ kỷ niệm … năm"));
        Assert.Null(BlankFilling.Between("Gửi thiếp năm mới …", "Gửi thư năm mới 2027"));
        Assert.Null(BlankFilling.Between("Không có gì", "Có gì"));
    }

    private static NextYear Of(params PlanTask[] tasks) => NextYearPlan.Of(s_plan, tasks, [], OfficialCalendar.Default);

    private static PlanTask Task(string title, TaskKind kind, string? phrase, DateOnly? anchor)
    {
        var rule = phrase is null ? null : TimingPhrases.Read(phrase);
        return new()
        {
            Id = "t-" + title,
            Version = 1,
            PlanId = "p-1",
            Ordinal = 1,
            Code = "15.1",
            Kind = kind,
            Details = new() { Title = title },
            Responsibility = new() { Lead = [Given.ForeignAffairs] },
            Timing = rule,
            Window = DateWindow.Open with { Anchor = anchor, Certainty = Certainty.Window },
            State = "planned",
        };
    }
}
