using System.Text.Json;
using Taskboard.Domain.Json;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Timing.Notices;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>Holiday notices that a province enters, and the calendar that they make.</summary>
public class NoticeTests
{
    private static readonly HolidayNotice Swap = new(
        2026, "TB 77/TB-BNV",
        [
            new(new DateOnly(2026, 11, 23), DayOverrideKind.Off, HolidayNotices.Swap, new DateOnly(2026, 11, 28)),
            new(new DateOnly(2026, 11, 28), DayOverrideKind.Worked, HolidayNotices.Swap, new DateOnly(2026, 11, 23)),
        ],
        new DateOnly(2026, 9, 30));

    [Fact]
    public void A_notice_later_in_the_year_adds_to_what_is_shipped()
    {
        var days = Entered(Swap).Compose();

        Assert.False(days.IsWorkingDay(new DateOnly(2026, 11, 23)));
        Assert.True(days.IsWorkingDay(new DateOnly(2026, 11, 28)));
        Assert.False(days.IsWorkingDay(new DateOnly(2026, 2, 16)));
        Assert.Equal("TB 77/TB-BNV", days.HolidayOn(new DateOnly(2026, 11, 23))!.Basis);
    }

    [Fact]
    public void A_notice_of_the_same_number_replaces_the_one_entered_before()
    {
        var none = Swap with { Days = [new(new DateOnly(2026, 9, 3), DayOverrideKind.Off, "Nghỉ bù bão")] };

        var calendar = ProvinceCalendar.Evolve(Entered(Swap), [new NoticeEntered { Notice = none }]);

        Assert.Equal(none, Assert.Single(calendar.Notices));
        Assert.True(calendar.Compose().IsWorkingDay(new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void A_notice_that_says_so_takes_the_place_of_all_of_its_year()
    {
        var days = Entered(Swap with { ReplacesYear = true }).Compose();

        Assert.True(days.IsWorkingDay(new DateOnly(2026, 1, 2)));
        Assert.False(days.IsProvisional(2026));
    }

    [Fact]
    public void A_notice_taken_back_leaves_what_is_shipped()
    {
        var shipped = HolidayNotices.Shipped.Single(notice => notice.Year == 2026);
        var wrong = Entered(new HolidayNotice(2026, shipped.Number, [new(new DateOnly(2026, 2, 16), DayOverrideKind.Off, HolidayLaw.Tet)]));
        Assert.True(wrong.Compose().IsWorkingDay(new DateOnly(2026, 1, 2)));

        var back = ProvinceCalendar.Evolve(wrong, [new NoticeWithdrawn { Year = 2026, Number = shipped.Number, Reason = "Nhập nhầm" }]);

        Assert.False(back.Compose().IsWorkingDay(new DateOnly(2026, 1, 2)));
        Assert.Equal(2, back.Version);
    }

    [Fact]
    public void The_day_of_culture_on_a_weekend_is_made_up_for_only_where_the_province_says_so()
    {
        var monday = new DateOnly(2029, 11, 26);
        Assert.True(ProvinceCalendar.Empty.Compose().IsWorkingDay(monday));

        var changed = ProvinceCalendar.Evolve(null, [new CalendarSettingsChanged { From = new(), To = new(CultureDayMadeUp: true), Reason = "Hướng dẫn mới" }]);

        Assert.Equal("Nghỉ bù Ngày Văn hóa Việt Nam", changed.Compose().HolidayOn(monday)?.Name);
    }

    [Fact]
    public void A_swap_may_reach_into_the_year_before()
    {
        var notice = new HolidayNotice(
            2027, "TB 1/TB-BNV",
            [
                new(new DateOnly(2027, 1, 4), DayOverrideKind.Off, HolidayNotices.Swap, new DateOnly(2026, 12, 26)),
                new(new DateOnly(2026, 12, 26), DayOverrideKind.Worked, HolidayNotices.Swap, new DateOnly(2027, 1, 4)),
            ]);

        Assert.Empty(NoticeRules.Check(notice));
        Assert.True(Entered(notice).Compose().IsWorkingDay(new DateOnly(2026, 12, 26)));
        Assert.False(Entered(notice).Compose().IsWorkingDay(new DateOnly(2027, 1, 4)));
    }

    [Theory]
    [InlineData("", "2026-11-23", NoticeProblem.NumberEmpty)]
    [InlineData("=HYPERLINK(1)", "2026-11-23", NoticeProblem.NumberNotText)]
    [InlineData("TB 1", "2026-11-28", NoticeProblem.OffOnWeekend)]
    [InlineData("TB 1", "2028-11-23", NoticeProblem.OutsideYear)]
    public void What_no_notice_says_is_told(string number, string off, NoticeProblem problem) =>
        Assert.Contains(NoticeRules.Check(new HolidayNotice(2026, number, [new(Days.On(off), DayOverrideKind.Off, "Nghỉ")])), fault => fault.Problem == problem);

    [Fact]
    public void A_swap_names_both_of_its_days()
    {
        Assert.Empty(NoticeRules.Check(Swap));
        Assert.Contains(NoticeRules.Check(Swap with { Days = [Swap.Days[0]] }), fault => fault == new NoticeFault(NoticeProblem.PairBroken, new DateOnly(2026, 11, 23)));
        Assert.Contains(NoticeRules.Check(Swap with { Days = [.. Swap.Days, Swap.Days[0]] }), fault => fault.Problem == NoticeProblem.Twice);
        Assert.Contains(
            NoticeRules.Check(Swap with { Days = [new(new DateOnly(2026, 11, 24), DayOverrideKind.Worked, "Làm")] }), fault => fault.Problem == NoticeProblem.WorkedOnWeekday);
    }

    [Fact]
    public void What_happened_to_the_calendar_is_written_and_read_again()
    {
        CalendarEvent[] events =
        [
            new NoticeEntered { Notice = Swap }, new NoticeWithdrawn { Year = 2026, Number = "TB 77/TB-BNV", Reason = "Nhập nhầm" },
            new CalendarSettingsChanged { From = new(), To = new(true, true), Reason = "Quy chế" },
        ];

        var text = JsonSerializer.Serialize(events, DomainJson.Readable.CalendarEventArray);

        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize(text, DomainJson.Readable.CalendarEventArray)!, DomainJson.Readable.CalendarEventArray));
        Assert.Contains("\"type\":\"calendar.notice-entered\"", text, StringComparison.Ordinal);
        Assert.Contains("{\"date\":\"2026-11-23\",\"kind\":\"off\",\"name\":\"Hoán đổi ngày làm việc\",\"pairedWith\":\"2026-11-28\"}", text, StringComparison.Ordinal);
    }

    private static ProvinceCalendar Entered(HolidayNotice notice) => ProvinceCalendar.Evolve(null, [new NoticeEntered { Notice = notice }]);
}
