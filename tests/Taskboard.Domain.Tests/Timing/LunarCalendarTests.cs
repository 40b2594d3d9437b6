using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

public class LunarCalendarTests
{
    [Theory]
    [InlineData(2020, "25/01/2020", DayOfWeek.Saturday, "02/04/2020", DayOfWeek.Thursday)]
    [InlineData(2021, "12/02/2021", DayOfWeek.Friday, "21/04/2021", DayOfWeek.Wednesday)]
    [InlineData(2022, "01/02/2022", DayOfWeek.Tuesday, "10/04/2022", DayOfWeek.Sunday)]
    [InlineData(2023, "22/01/2023", DayOfWeek.Sunday, "29/04/2023", DayOfWeek.Saturday)]
    [InlineData(2024, "10/02/2024", DayOfWeek.Saturday, "18/04/2024", DayOfWeek.Thursday)]
    [InlineData(2025, "29/01/2025", DayOfWeek.Wednesday, "07/04/2025", DayOfWeek.Monday)]
    [InlineData(2026, "17/02/2026", DayOfWeek.Tuesday, "26/04/2026", DayOfWeek.Sunday)]
    [InlineData(2027, "06/02/2027", DayOfWeek.Saturday, "16/04/2027", DayOfWeek.Friday)]
    [InlineData(2028, "26/01/2028", DayOfWeek.Wednesday, "04/04/2028", DayOfWeek.Tuesday)]
    [InlineData(2029, "13/02/2029", DayOfWeek.Tuesday, "23/04/2029", DayOfWeek.Monday)]
    [InlineData(2030, "02/02/2030", DayOfWeek.Saturday, "12/04/2030", DayOfWeek.Friday)]
    [InlineData(2031, "23/01/2031", DayOfWeek.Thursday, "01/04/2031", DayOfWeek.Tuesday)]
    [InlineData(2032, "11/02/2032", DayOfWeek.Wednesday, "19/04/2032", DayOfWeek.Monday)]
    [InlineData(2033, "31/01/2033", DayOfWeek.Monday, "09/04/2033", DayOfWeek.Saturday)]
    [InlineData(2034, "19/02/2034", DayOfWeek.Sunday, "28/04/2034", DayOfWeek.Friday)]
    [InlineData(2035, "08/02/2035", DayOfWeek.Thursday, "17/04/2035", DayOfWeek.Tuesday)]
    public void Tet_and_Gio_To_fall_on_the_days_of_the_checked_table(int year, string tet, DayOfWeek tetDay, string gioTo, DayOfWeek gioToDay)
    {
        var first = LunarCalendar.Vietnamese.NewYear(year);
        var ancestors = LunarCalendar.Vietnamese.ToSolar(new LunarDate(year, 3, 10));

        Assert.Equal(Days.On(tet), first);
        Assert.Equal(tetDay, first.DayOfWeek);
        Assert.Equal(Days.On(gioTo), ancestors);
        Assert.Equal(gioToDay, ancestors!.Value.DayOfWeek);
    }

    [Theory]
    [InlineData("21/01/1985", "20/02/1985")]
    [InlineData("17/02/2007", "18/02/2007")]
    [InlineData("02/02/2030", "03/02/2030")]
    [InlineData("18/02/2053", "19/02/2053")]
    [InlineData("29/01/1968", "30/01/1968")]
    [InlineData("16/02/1969", "17/02/1969")]
    public void Tet_is_not_the_Chinese_new_year_where_the_new_moon_falls_between_the_midnights(string vietnamese, string chinese)
    {
        Assert.Equal(Days.On(vietnamese), LunarCalendar.Vietnamese.NewYear(Days.On(vietnamese).Year));
        Assert.Equal(Days.On(chinese), LunarCalendar.Chinese.NewYear(Days.On(chinese).Year));
    }

    [Theory]
    [InlineData(2027, 1, 1, "07/02/2027")]
    [InlineData(2027, 3, 10, "15/04/2027")]
    [InlineData(2028, 3, 10, "03/04/2028")]
    [InlineData(2029, 3, 10, "22/04/2029")]
    [InlineData(2031, 3, 10, "02/04/2031")]
    public void Tables_copied_by_hand_are_not_followed(int year, int month, int day, string wrong) =>
        Assert.NotEqual(Days.On(wrong), LunarCalendar.Vietnamese.ToSolar(new LunarDate(year, month, day)));

    [Theory]
    [InlineData("01/02/2003")]
    [InlineData("22/01/2004")]
    [InlineData("10/02/2024")]
    [InlineData("29/01/2025")]
    public void Seollal_of_most_years_is_the_day_of_Tet(string day) =>
        Assert.Equal(Days.On(day), LunarCalendar.Korean.NewYear(Days.On(day).Year));

    [Fact]
    public void Korea_had_its_leap_month_of_2017_after_the_fifth_and_Vietnam_after_the_sixth()
    {
        Assert.Equal(new LunarDate(2017, 5, 1, Leap: true), LunarCalendar.Korean.FromSolar(new DateOnly(2017, 6, 24)));
        Assert.Equal(new LunarDate(2017, 6, 1, Leap: true), LunarCalendar.Vietnamese.FromSolar(new DateOnly(2017, 7, 23)));
    }

    [Theory]
    [InlineData(1985, 2, "21/03/1985")]
    [InlineData(2020, 4, "23/05/2020")]
    [InlineData(2023, 2, "22/03/2023")]
    [InlineData(2025, 6, "25/07/2025")]
    [InlineData(2033, 11, "22/12/2033")]
    public void Leap_months_stand_where_the_major_solar_term_is_missing(int year, int month, string first)
    {
        Assert.Equal(Days.On(first), LunarCalendar.Vietnamese.ToSolar(new LunarDate(year, month, 1, Leap: true)));
        Assert.Equal(new LunarDate(year, month, 1, Leap: true), LunarCalendar.Vietnamese.FromSolar(Days.On(first)));
    }

    [Fact]
    public void Every_day_from_1968_to_2100_goes_to_the_lunar_calendar_and_back()
    {
        foreach (var calendar in new[] { LunarCalendar.Vietnamese, LunarCalendar.Chinese, LunarCalendar.Korean })
        {
            var before = calendar.FromSolar(new DateOnly(1967, 12, 31));
            for (var day = new DateOnly(1968, 1, 1); day.Year <= 2100; day = day.AddDays(1))
            {
                var lunar = calendar.FromSolar(day);
                Assert.Equal(day, calendar.ToSolar(lunar));
                Assert.True(lunar.Day == before.Day + 1 || (lunar.Day == 1 && before.Day is 29 or 30), $"{day:o}");
                before = lunar;
            }
        }
    }

    [Theory]
    [InlineData(2024, 3, 10, true)]
    [InlineData(2025, 12, 30, false)]
    [InlineData(2025, 13, 1, false)]
    [InlineData(2025, 1, 0, false)]
    [InlineData(9999, 1, 1, false)]
    public void A_lunar_day_that_does_not_exist_is_none(int year, int month, int day, bool leap) =>
        Assert.Null(LunarCalendar.Vietnamese.ToSolar(new LunarDate(year, month, day, leap)));

    [Fact]
    public void The_twelfth_month_belongs_to_the_year_before_Tet() =>
        Assert.Equal(new LunarDate(2024, 12, 23), LunarCalendar.Vietnamese.FromSolar(new DateOnly(2025, 1, 22)));
}
