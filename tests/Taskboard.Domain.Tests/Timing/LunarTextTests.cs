using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

public class LunarTextTests
{
    [Theory]
    [InlineData("14/01/2025", null)]
    [InlineData("21/01/2025", "22 tháng Chạp")]
    [InlineData("15/01/2025", "16 tháng Chạp")]
    [InlineData("22/01/2025", "23 tháng Chạp")]
    [InlineData("28/01/2025", "29 tháng Chạp")]
    [InlineData("29/01/2025", "mùng 1 tháng Giêng")]
    [InlineData("07/02/2025", "mùng 10 tháng Giêng")]
    [InlineData("12/02/2025", "Rằm tháng Giêng")]
    [InlineData("13/02/2025", null)]
    [InlineData("02/09/2025", null)]
    public void Near_Tet_a_day_has_its_lunar_name(string day, string? words)
    {
        Assert.Equal(words, LunarText.NearTet(Days.On(day)));
    }

    [Fact]
    public void A_leap_month_is_called_so() => Assert.Equal("mùng 1 tháng 6 nhuận", LunarText.Words(new LunarDate(2025, 6, 1, Leap: true)));
}
