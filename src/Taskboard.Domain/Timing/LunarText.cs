using System.Globalization;

namespace Taskboard.Domain.Timing;

/// <summary>Lunar days as Vietnamese say them: "23 tháng Chạp", "mùng 5 tháng Giêng", "Rằm tháng Giêng".</summary>
public static class LunarText
{
    private const int LastDayOfTet = 15;
    private const int FirstDayOfTet = 16;

    /// <summary>The lunar day in words, where the day lies near Tết: from the day after the full moon of tháng Chạp to that of tháng
    /// Giêng, when offices reckon by the lunar calendar. Null elsewhere.</summary>
    public static string? NearTet(DateOnly day)
    {
        if (!Years.Holds(day.Year))
        {
            return null;
        }

        var lunar = LunarCalendar.Vietnamese.FromSolar(day);
        return lunar switch
        {
            { Leap: true } => null,
            { Month: 12, Day: >= FirstDayOfTet } => Words(lunar),
            { Month: 1, Day: <= LastDayOfTet } => Words(lunar),
            _ => null,
        };
    }

    /// <summary>A lunar day in words.</summary>
    public static string Words(LunarDate lunar)
    {
        var month = lunar.Month switch
        {
            1 => "Giêng",
            12 => "Chạp",
            _ => lunar.Month.ToString(CultureInfo.InvariantCulture),
        };
        var day = lunar.Day switch
        {
            <= 10 => "mùng " + lunar.Day.ToString(CultureInfo.InvariantCulture),
            15 => "Rằm",
            _ => lunar.Day.ToString(CultureInfo.InvariantCulture),
        };
        return $"{day} tháng {month}{(lunar.Leap ? " nhuận" : "")}";
    }
}
