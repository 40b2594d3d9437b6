using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Series;

public sealed class TaskSeriesTests
{
    [Theory]
    [InlineData("FREQ=YEARLY", 12)]
    [InlineData("FREQ=YEARLY;INTERVAL=2;BYMONTH=5", 24)]
    [InlineData("FREQ=MONTHLY;INTERVAL=6", 6)]
    [InlineData("FREQ=WEEKLY", null)]
    [InlineData("on-event", null)]
    [InlineData("FREQ=YEARLY;INTERVAL=x", 12)]
    [InlineData(null, null)]
    public void A_recurrence_is_counted_in_months(string? recurrence, int? months) => Assert.Equal(months, RecurrenceText.MonthsOf(recurrence));

    [Fact]
    public void The_next_year_comes_onto_the_board_on_1_November_and_not_a_day_before()
    {
        var series = Begun("FREQ=YEARLY", "Hằng năm");

        Assert.Null(series.DueOn(new(2026, 10, 31)));
        Assert.Equal(SeriesPeriod.Year(2027), series.DueOn(new(2026, 11, 1)));
    }

    [Fact]
    public void What_comes_every_two_years_leaves_a_year_out() => Assert.Equal(SeriesPeriod.Year(2028), Begun("FREQ=YEARLY;INTERVAL=2", "Hai năm một lần").Next);

    [Fact]
    public void A_half_year_follows_a_half_year_and_is_prepared_for_30_days()
    {
        var series = Begun("FREQ=MONTHLY;INTERVAL=6", "định kỳ 6 tháng");

        Assert.Equal("2026-07", series.Next!.Key);
        Assert.Null(series.DueOn(new(2026, 5, 31)));
        Assert.Equal("2026-07", series.DueOn(new(2026, 6, 1))!.Key);
    }

    [Fact]
    public void Periods_that_are_over_are_passed_over() =>
        Assert.Equal(SeriesPeriod.Year(2029), Begun("FREQ=YEARLY", "Hằng năm").DueOn(new(2029, 3, 1)));

    [Fact]
    public void The_system_adds_a_period_once_and_only_when_it_is_due()
    {
        var series = Begun("FREQ=YEARLY", "Hằng năm");
        var add = new AddPeriod(SeriesPeriod.Year(2027), "t-2");

        Assert.IsType<NotYet>(Refused(series.Decide(add, null, ActingUser.System, new(2026, 6, 1))));
        Assert.IsType<RightNeeded>(Refused(series.Decide(add, series.Version, Given.Coordinator, new(2026, 11, 2))));
        var after = TaskSeries.Evolve(series, Done(series.Decide(add, null, ActingUser.System, new(2026, 11, 2))));

        Assert.Equal(SeriesPeriod.Year(2028), after.Next);
        Assert.IsType<AlreadyThere>(Refused(after.Decide(add, null, ActingUser.System, new(2026, 11, 3))));
    }

    [Fact]
    public void A_line_that_waits_for_an_event_is_begun_by_hand_once_for_each()
    {
        var series = Begun(DateWindow.OnEvent, "Khi các sự kiện diễn ra");
        var trigger = new TriggerIt("Lễ hội Làng Sen", new(2026, 5, 19), "t-2");

        Assert.Null(series.Upcoming(new(2026, 11, 2)));
        var after = TaskSeries.Evolve(series, Done(series.Decide(trigger, series.Version, Given.Coordinator, Given.Today)));

        Assert.Equal(("2026-05-19", "Lễ hội Làng Sen"), (after.Instances[^1].Period, after.Instances[^1].Event));
        Assert.IsType<AlreadyThere>(Refused(after.Decide(trigger, after.Version, Given.Coordinator, Given.Today)));
        Assert.IsType<FieldWrong>(Refused(series.Decide(trigger with { Event = " " }, series.Version, Given.Coordinator, Given.Today)));
        Assert.IsType<FieldWrong>(Refused(Begun("FREQ=YEARLY", "Hằng năm").Decide(trigger, 1, Given.Coordinator, Given.Today)));
    }

    [Fact]
    public void A_series_is_changed_and_ended_with_a_reason_and_then_comes_no_more()
    {
        var series = Begun("FREQ=YEARLY", "Hằng năm");
        var change = new ChangeSeries(series.Details, series.Responsibility, series.Timing, new(10, 15, null), 2028, "Tỉnh đổi lịch");

        Assert.IsType<FieldWrong>(Refused(series.Decide(change with { Reason = "" }, 1, Given.Coordinator, Given.Today)));
        Assert.IsType<FieldWrong>(Refused(series.Decide(change with { Preparation = new(13, 1, null) }, 1, Given.Coordinator, Given.Today)));
        Assert.IsType<FieldWrong>(Refused(series.Decide(change with { NextYear = 2026 }, 1, Given.Coordinator, Given.Today)));
        Assert.IsType<ChangedMeanwhile>(Refused(series.Decide(change, 7, Given.Coordinator, Given.Today)));
        Assert.IsType<RightNeeded>(Refused(series.Decide(change, 1, Given.LeadOfficer, Given.Today)));
        var after = TaskSeries.Evolve(series, Done(series.Decide(change, 1, Given.Coordinator, Given.Today)));
        Assert.Equal(SeriesPeriod.Year(2028), after.DueOn(new(2027, 10, 15)));

        var ended = TaskSeries.Evolve(after, Done(after.Decide(new EndSeries("Không còn tổ chức"), 2, Given.Coordinator, Given.Today)));
        Assert.Null(ended.DueOn(new(2027, 10, 15)));
        Assert.IsType<SeriesOver>(Refused(ended.Decide(new EndSeries("Lại"), 3, Given.Coordinator, Given.Today)));
    }

    [Fact]
    public void The_days_of_a_period_are_worked_out_anew_from_the_words()
    {
        var lunar = Begun("FREQ=YEARLY", "Trước Tết Nguyên đán, hằng năm") with { Timing = TimingPhrases.Read("Trước Tết Nguyên đán") };
        Assert.Equal(new DateOnly(2027, 2, 5), SeriesWindow.Explain(lunar, SeriesPeriod.Year(2027), OfficialCalendar.Default).Window.To);

        var quarter = Begun("FREQ=YEARLY", "") with { Timing = TimingPhrases.Read("Quý IV năm 2026") };
        Assert.Equal(new DateOnly(2027, 10, 1), SeriesWindow.Explain(quarter, SeriesPeriod.Year(2027), OfficialCalendar.Default).Window.From);

        var half = Begun("FREQ=MONTHLY;INTERVAL=6", "định kỳ 6 tháng");
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31)), Ends(SeriesWindow.Explain(half, half.Next!, OfficialCalendar.Default).Window));
    }

    [Fact]
    public void A_partners_own_national_day_goes_before_its_countrys_in_every_period()
    {
        var series = Begun("FREQ=YEARLY", "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc");
        series = series with { Details = series.Details with { Title = "Gửi thư chúc mừng Quốc khánh Anh", Recipients = ["Đại sứ quán Anh"] }, Anchor = new(2026, 6, 14) };
        var partners = new PartnerIndex([new Partner { Id = "anh", Version = 1, Name = "Đại sứ quán Anh", Kind = PartnerKind.Embassy, Country = "gb", NationalDay = new(6, 18) }]);

        Assert.Equal(new DateOnly(2027, 6, 18), SeriesWindow.Explain(series, SeriesPeriod.Year(2027), OfficialCalendar.Default, partners).Window.Anchor);
        Assert.Equal(new DateOnly(2027, 6, 14), SeriesWindow.Explain(series, SeriesPeriod.Year(2027), OfficialCalendar.Default).Window.Anchor);
    }

    [Fact]
    public void The_days_of_an_event_hang_on_its_day()
    {
        var series = Begun(DateWindow.OnEvent, "Khi các sự kiện diễn ra");

        var window = SeriesWindow.Explain(series, new DateOnly(2026, 5, 19), OfficialCalendar.Default).Window;

        Assert.Equal((new DateOnly(2026, 5, 19), null), (window.To, window.Recurrence));
    }

    private static (DateOnly?, DateOnly?) Ends(DateWindow window) => (window.From, window.To);

    private static TaskSeries Begun(string recurrence, string phrase)
    {
        var months = RecurrenceText.MonthsOf(recurrence);
        var first = months is { } step ? SeriesPeriod.Holding(new(2026, 1, 1), step) : null;
        var begun = new SeriesBegun
        {
            SeriesId = "s-1",
            PlanId = "p-1",
            Kind = TaskKind.Event,
            Details = new() { Title = "Giao lưu văn hóa" },
            Responsibility = new() { Lead = [Given.Culture] },
            Timing = TimingPhrases.Read(phrase),
            Recurrence = recurrence,
            Preparation = SeriesPreparation.Usual(months ?? 12),
            BaseYear = 2026,
        };
        return TaskSeries.Evolve(null, first is null ? [begun] : [begun, new InstanceAdded { Instance = new(first.Key, "t-1", Given.Today), Period = first }]);
    }

    private static IReadOnlyList<SeriesEvent> Done(Outcome<SeriesEvent> outcome) => Assert.IsType<Outcome<SeriesEvent>.Done>(outcome).Events;

    private static Refusal Refused(Outcome<SeriesEvent> outcome) => Assert.IsType<Outcome<SeriesEvent>.Refused>(outcome).Why;
}
