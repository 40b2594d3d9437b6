using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

public class WorkingDayTests
{
    private static readonly OfficialCalendar Calendar = OfficialCalendar.Default;

    [Theory]
    // Japan 2024, across Tết
    [InlineData("23/02/2024", 5, "16/02/2024")]
    [InlineData("23/02/2024", 7, "07/02/2024")]
    // the Netherlands 2024: 29/4 was swapped, the anchor itself is a holiday here
    [InlineData("30/04/2024", 5, "22/04/2024")]
    [InlineData("30/04/2024", 7, "17/04/2024")]
    // North Korea 2024, across 02 and 03/9
    [InlineData("09/09/2024", 5, "29/08/2024")]
    [InlineData("09/09/2024", 7, "27/08/2024")]
    public void Counting_back_leaves_out_the_anchor_and_all_days_off(string anchor, int count, string expected) =>
        Assert.Equal(Days.On(expected), Calendar.Before(Days.On(anchor), count));

    [Fact]
    public void A_worked_Saturday_is_counted()
    {
        Assert.Equal(new DateOnly(2024, 5, 4), Calendar.Before(new DateOnly(2024, 5, 6), 1));
        Assert.Equal(new DateOnly(2025, 4, 26), Calendar.After(new DateOnly(2025, 4, 25), 1));
    }

    [Fact]
    public void Counting_on_leaves_out_the_day_of_receipt()
    {
        Assert.Equal(new DateOnly(2024, 3, 12), Calendar.After(new DateOnly(2024, 3, 1), 7));
        Assert.Equal(new DateOnly(2024, 2, 21), Calendar.After(new DateOnly(2024, 2, 5), 7));
    }

    [Fact]
    public void No_days_are_the_day_itself()
    {
        Assert.Equal(new DateOnly(2024, 2, 10), Calendar.Before(new DateOnly(2024, 2, 10), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Before(new DateOnly(2024, 2, 10), -1));
    }

    [Fact]
    public void The_last_working_day_before_Tet_2025_is_the_Friday_before_the_rest() =>
        Assert.Equal(new DateOnly(2025, 1, 24), Calendar.LastWorkingDayOnOrBefore(new DateOnly(2025, 1, 28)));

    [Fact]
    public void A_working_day_is_its_own_last_and_first_one()
    {
        Assert.Equal(new DateOnly(2025, 1, 24), Calendar.LastWorkingDayOnOrBefore(new DateOnly(2025, 1, 24)));
        Assert.Equal(new DateOnly(2025, 1, 24), Calendar.FirstWorkingDayOnOrAfter(new DateOnly(2025, 1, 24)));
        Assert.Equal(new DateOnly(2025, 2, 3), Calendar.FirstWorkingDayOnOrAfter(new DateOnly(2025, 1, 25)));
    }

    [Fact]
    public void Back_and_forth_by_as_many_days_comes_to_the_same_working_day()
    {
        for (var day = new DateOnly(2020, 1, 1); day.Year <= 2028; day = day.AddDays(1))
        {
            if (Calendar.IsWorkingDay(day))
            {
                Assert.Equal(day, Calendar.After(Calendar.Before(day, 15), 15));
            }
        }
    }
}
