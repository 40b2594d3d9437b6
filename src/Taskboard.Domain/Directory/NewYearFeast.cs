using System.Text.Json.Serialization;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Directory;

/// <summary>The new year that a people keeps: Tết cổ truyền của đối tác.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<NewYearFeast>))]
public enum NewYearFeast
{
    /// <summary>1 January.</summary>
    [JsonStringEnumMemberName("solar")]
    Solar,

    /// <summary>Tết Nguyên đán, UTC+7.</summary>
    [JsonStringEnumMemberName("tet")]
    Tet,

    /// <summary>Xuân tiết of the Chinese, UTC+8.</summary>
    [JsonStringEnumMemberName("chunjie")]
    Chunjie,

    /// <summary>Seollal of the Koreans, UTC+9.</summary>
    [JsonStringEnumMemberName("seollal")]
    Seollal,

    /// <summary>Bunpimay of the Lao, 14–16 April.</summary>
    [JsonStringEnumMemberName("bunpimay")]
    Bunpimay,

    /// <summary>Songkran of the Thai, 13–15 April.</summary>
    [JsonStringEnumMemberName("songkran")]
    Songkran,

    /// <summary>Chôl Chnăm Thmây of the Khmer, from 13 or 14 April.</summary>
    [JsonStringEnumMemberName("chol-chnam-thmay")]
    CholChnamThmay,

    /// <summary>By a calendar that is not computed here (Thingyan, Nowruz, Tsagaan Sar): a person names the day.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>The days of the new years.</summary>
public static class NewYearFeasts
{
    /// <summary>The first day of the feast in a solar year, or null where it is not computed.</summary>
    public static DateOnly? In(this NewYearFeast feast, int year) => feast switch
    {
        _ when !Years.Holds(year) => null,
        NewYearFeast.Solar => new DateOnly(year, 1, 1),
        NewYearFeast.Tet => LunarCalendar.Vietnamese.NewYear(year),
        NewYearFeast.Chunjie => LunarCalendar.Chinese.NewYear(year),
        NewYearFeast.Seollal => LunarCalendar.Korean.NewYear(year),
        NewYearFeast.Bunpimay => new DateOnly(year, 4, 14),
        NewYearFeast.Songkran => new DateOnly(year, 4, 13),
        // the sun's entry into Aries by the Khmer reckoning: a day earlier in leap years (2012–2026)
        NewYearFeast.CholChnamThmay => new DateOnly(year, 4, DateTime.IsLeapYear(year) ? 13 : 14),
        _ => null,
    };

    /// <summary>The solar year of the Tết that comes next, today's included.</summary>
    public static int NextTet(DateOnly today) => NewYearFeast.Tet.In(today.Year) is { } tet && tet >= today ? today.Year : today.Year + 1;

    /// <summary>The Vietnamese name of the feast.</summary>
    public static string Name(this NewYearFeast feast) => feast switch
    {
        NewYearFeast.Solar => "Tết Dương lịch",
        NewYearFeast.Tet => "Tết Nguyên đán",
        NewYearFeast.Chunjie => "Xuân tiết",
        NewYearFeast.Seollal => "Seollal",
        NewYearFeast.Bunpimay => "Bunpimay",
        NewYearFeast.Songkran => "Songkran",
        NewYearFeast.CholChnamThmay => "Chôl Chnăm Thmây",
        _ => "Tết cổ truyền",
    };
}
