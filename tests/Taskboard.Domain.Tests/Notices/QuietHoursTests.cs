using Taskboard.Domain.Notices;
using Taskboard.Domain.Tests.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Notices;

/// <summary>When it is quiet for somebody: over midnight, on days of rest, on Saturdays that are worked.</summary>
public sealed class QuietHoursTests
{
    // Monday 23/11/2026 is off before the holiday of 24/11, Saturday 28/11/2026 is worked for it
    private static readonly OfficialCalendar s_calendar = OfficialCalendar.Default.With(new HolidayNotice(
        2026, "TB 77/TB-BNV",
        [
            new(new DateOnly(2026, 11, 23), DayOverrideKind.Off, HolidayNotices.Swap, new DateOnly(2026, 11, 28)),
            new(new DateOnly(2026, 11, 28), DayOverrideKind.Worked, HolidayNotices.Swap, new DateOnly(2026, 11, 23)),
        ],
        new DateOnly(2026, 9, 30)));

    private static readonly QuietHours s_overNight = new(new(20, 0), new(6, 30), RestDays: true);

    [Theory]
    [InlineData("2026-11-26 19:59", false)]
    [InlineData("2026-11-26 20:00", true)]
    [InlineData("2026-11-26 23:59", true)]
    [InlineData("2026-11-27 00:00", true)]
    [InlineData("2026-11-27 06:29", true)]
    [InlineData("2026-11-27 06:30", false)]
    public void Hours_over_midnight_begin_with_their_first_minute_and_end_before_their_last(string at, bool quiet) =>
        Assert.Equal(quiet, s_overNight.Hold(At(at)));

    [Theory]
    [InlineData("2026-11-21 12:00", true)]
    [InlineData("2026-11-22 12:00", true)]
    [InlineData("2026-11-23 12:00", true)]
    [InlineData("2026-11-24 12:00", true)]
    [InlineData("2026-11-25 06:29", true)]
    [InlineData("2026-11-25 06:30", false)]
    [InlineData("2026-11-28 12:00", false)]
    [InlineData("2026-11-28 20:00", true)]
    [InlineData("2026-11-29 00:00", true)]
    [InlineData("2026-09-02 12:00", true)]
    public void A_day_of_rest_is_quiet_as_a_whole_and_a_worked_Saturday_is_a_working_day(string at, bool quiet) =>
        Assert.Equal(quiet, s_overNight.Hold(At(at)));

    [Theory]
    [InlineData("2026-11-21 12:00", false)]
    [InlineData("2026-11-23 12:00", false)]
    [InlineData("2026-11-21 20:00", true)]
    [InlineData("2026-11-22 06:00", true)]
    public void Where_days_of_rest_are_not_quiet_the_hours_alone_count(string at, bool quiet) =>
        Assert.Equal(quiet, (s_overNight with { RestDays = false }).Hold(At(at)));

    [Theory]
    [InlineData("2026-11-26 11:59", false)]
    [InlineData("2026-11-26 12:00", true)]
    [InlineData("2026-11-26 13:30", false)]
    public void Hours_within_a_day_are_quiet_between(string at, bool quiet) =>
        Assert.Equal(quiet, new QuietHours(new(12, 0), new(13, 30), RestDays: false).Hold(At(at)));

    [Fact]
    public void The_general_hours_are_all_that_are_no_office_hours()
    {
        for (var at = new DateTime(2026, 11, 20); at < new DateTime(2026, 11, 30); at = at.AddMinutes(15))
            Assert.NotEqual(OfficeHours.Hold(At(at)), QuietHours.General.Hold(At(at)));
    }

    [Fact]
    public void Hours_that_end_when_they_begin_are_not_sound()
    {
        Assert.False(new QuietHours(new(20, 0), new(20, 0), RestDays: true).AreSound);
        Assert.True(s_overNight.AreSound);
    }

    private static Moment At(string text) => At(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static Moment At(DateTime at) => Given.Now() with { At = new(at, TimeSpan.FromHours(7)), Today = DateOnly.FromDateTime(at), Calendar = s_calendar };
}
