using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

public class OfficialCalendarTests
{
    private static readonly OfficialCalendar Calendar = OfficialCalendar.Default;
    private static readonly OfficialCalendar ByLaw = new([]);

    [Theory]
    [InlineData(2020, 10)]
    [InlineData(2021, 11)]
    [InlineData(2022, 11)]
    [InlineData(2023, 11)]
    [InlineData(2024, 12)]
    [InlineData(2025, 12)]
    [InlineData(2026, 14)]
    public void As_many_weekdays_are_off_as_the_notices_say(int year, int expected) =>
        Assert.Equal(expected, WeekdaysOff(Calendar, year).Count());

    [Theory]
    [InlineData(2020, "23/01 24/01 27/01 28/01 29/01")]
    [InlineData(2021, "10/02 11/02 12/02 15/02 16/02")]
    [InlineData(2022, "31/01 01/02 02/02 03/02 04/02")]
    [InlineData(2023, "20/01 23/01 24/01 25/01 26/01")]
    [InlineData(2024, "08/02 09/02 12/02 13/02 14/02")]
    [InlineData(2025, "27/01 28/01 29/01 30/01 31/01")]
    [InlineData(2026, "16/02 17/02 18/02 19/02 20/02")]
    public void Tet_takes_the_weekdays_of_the_notice_and_the_law_alone_would_have_given_the_same(int year, string days)
    {
        var expected = days.Split(' ').Select(day => Days.On($"{day}/{year}"));

        Assert.Equal(expected, WeekdaysOff(Calendar, year).Where(IsAroundTet));
        Assert.Equal(expected, WeekdaysOff(ByLaw, year).Where(IsAroundTet));
    }

    [Theory]
    [InlineData("03/05/2021", "Nghỉ bù Ngày Quốc tế lao động")]
    [InlineData("03/01/2022", "Nghỉ bù Tết Dương lịch")]
    [InlineData("11/04/2022", "Nghỉ bù Giỗ Tổ Hùng Vương")]
    [InlineData("02/05/2022", "Nghỉ bù Ngày Chiến thắng")]
    [InlineData("03/05/2022", "Nghỉ bù Ngày Quốc tế lao động")]
    [InlineData("02/01/2023", "Nghỉ bù Tết Dương lịch")]
    [InlineData("02/05/2023", "Nghỉ bù Giỗ Tổ Hùng Vương")]
    [InlineData("03/05/2023", "Nghỉ bù Ngày Chiến thắng")]
    [InlineData("04/09/2023", "Nghỉ bù Quốc khánh")]
    [InlineData("27/04/2026", "Nghỉ bù Giỗ Tổ Hùng Vương")]
    public void A_holiday_on_a_weekend_is_made_up_for_on_the_next_working_day(string day, string name)
    {
        Assert.False(Calendar.IsWorkingDay(Days.On(day)));
        Assert.Equal(name, Calendar.HolidayOn(Days.On(day))?.Name);
    }

    [Theory]
    [InlineData("29/04/2024", "04/05/2024")]
    [InlineData("02/05/2025", "26/04/2025")]
    [InlineData("02/01/2026", "10/01/2026")]
    [InlineData("31/08/2026", "22/08/2026")]
    public void A_swapped_weekday_is_off_and_its_Saturday_is_worked(string off, string worked)
    {
        Assert.False(Calendar.IsWorkingDay(Days.On(off)));
        Assert.True(Calendar.IsWorkingDay(Days.On(worked)));
        Assert.True(ByLaw.IsWorkingDay(Days.On(off)));
        Assert.False(ByLaw.IsWorkingDay(Days.On(worked)));
    }

    [Theory]
    [InlineData(2020, "02/09")]
    [InlineData(2021, "02/09 03/09")]
    [InlineData(2022, "01/09 02/09")]
    [InlineData(2023, "01/09 02/09")]
    [InlineData(2024, "02/09 03/09")]
    [InlineData(2025, "01/09 02/09")]
    [InlineData(2026, "01/09 02/09")]
    public void The_national_day_has_a_second_day_from_2021(int year, string days)
    {
        var expected = days.Split(' ').Select(day => Days.On($"{day}/{year}"));
        foreach (var calendar in new[] { Calendar, ByLaw })
        {
            Assert.Equal(expected, AllDays(year).Where(day => calendar.HolidayOn(day)?.Name == HolidayLaw.NationalDay));
        }
    }

    [Fact]
    public void The_day_of_culture_is_off_from_2026_and_is_not_made_up_for()
    {
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2025, 11, 24)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2026, 11, 24)));
        Assert.Equal("Nghị quyết 28/2026/QH16 Đ2", Calendar.HolidayOn(new DateOnly(2026, 11, 24))?.Basis);

        // 2029 a Saturday, 2030 a Sunday
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2029, 11, 26)));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2030, 11, 25)));
    }

    [Fact]
    public void Whether_the_day_of_culture_is_made_up_for_is_a_setting()
    {
        var laws = HolidayLaw.All.Select(law => law.MakeUp ? law : law with { MakeUp = true });
        var calendar = new OfficialCalendar(HolidayNotices.Shipped, laws);

        Assert.False(calendar.IsWorkingDay(new DateOnly(2029, 11, 26)));
    }

    [Fact]
    public void A_year_without_a_notice_is_provisional_and_says_which_days()
    {
        Assert.False(Calendar.IsProvisional(2026));
        Assert.True(Calendar.IsProvisional(2027));

        // Tết 06/02/2027 is a Saturday: Thursday to Monday by law, Tuesday and Wednesday for the weekend
        Assert.Equal(
            ["04/02/2027", "05/02/2027", "08/02/2027", "09/02/2027", "10/02/2027"],
            WeekdaysOff(Calendar, 2027).Where(IsAroundTet).Select(day => day.ToString("dd/MM/yyyy", null)));
        Assert.True(Calendar.HolidayOn(new DateOnly(2027, 2, 4))?.Provisional);
        Assert.False(Calendar.HolidayOn(new DateOnly(2027, 4, 16))?.Provisional);
    }

    [Fact]
    public void A_notice_that_comes_makes_another_calendar_and_leaves_the_first_as_it_was()
    {
        var notice = new HolidayNotice(2027, "TB 1/TB-BNV ngày 01/10/2026",
        [
            new(new DateOnly(2027, 2, 11), DayOverrideKind.Off, "Hoán đổi ngày làm việc", new DateOnly(2027, 2, 20)),
            new(new DateOnly(2027, 2, 20), DayOverrideKind.Worked, "Hoán đổi ngày làm việc", new DateOnly(2027, 2, 11)),
        ]);

        var next = Calendar.With(notice);

        Assert.False(next.IsProvisional(2027));
        Assert.False(next.IsWorkingDay(new DateOnly(2027, 2, 11)));
        Assert.True(next.IsWorkingDay(new DateOnly(2027, 2, 20)));
        Assert.False(next.IsWorkingDay(new DateOnly(2027, 2, 10)));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2027, 2, 11)));
        Assert.Equal(notice.Number, next.HolidayOn(new DateOnly(2027, 2, 11))?.Basis);
    }

    [Fact]
    public void A_corrected_notice_of_the_same_number_replaces_the_first()
    {
        var first = new HolidayNotice(2027, "TB 1", [new(new DateOnly(2027, 3, 1), DayOverrideKind.Off, "Hoán đổi", new DateOnly(2027, 3, 6))]);

        var corrected = Calendar.With(first).With(first with { Days = [] });

        Assert.True(corrected.IsWorkingDay(new DateOnly(2027, 3, 1)));
        Assert.Single(corrected.Notices, notice => notice.Year == 2027);
    }

    [Fact]
    public void Days_outside_the_years_of_plans_are_plain_weekdays_and_weekends()
    {
        Assert.True(Calendar.IsWorkingDay(new DateOnly(1, 1, 1)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(9999, 9, 4)));
        Assert.Equal(DateOnly.MaxValue, Calendar.After(DateOnly.MaxValue, 3));
        Assert.Equal(DateOnly.MinValue, Calendar.Before(DateOnly.MinValue, 3));
    }

    [Fact]
    public void The_rest_around_Tet_2024_is_one_run_with_its_notice()
    {
        var run = Assert.Single(Calendar.RunsBetween(new DateOnly(2024, 2, 7), new DateOnly(2024, 2, 22)));

        Assert.Equal((new DateOnly(2024, 2, 8), new DateOnly(2024, 2, 14)), (run.First, run.Last));
        Assert.Equal("Tết Nguyên đán", run.Name);
        Assert.Contains("5015", run.Basis, StringComparison.Ordinal);
    }

    private static IEnumerable<DateOnly> AllDays(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

    private static IEnumerable<DateOnly> WeekdaysOff(OfficialCalendar calendar, int year) => AllDays(year)
        .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsWorkingDay(day));

    private static bool IsAroundTet(DateOnly day) =>
        Math.Abs(day.DayNumber - LunarCalendar.Vietnamese.NewYear(day.Year).DayNumber) < 10;
}
