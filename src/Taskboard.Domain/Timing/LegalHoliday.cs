using System.Text.Json.Serialization;

namespace Taskboard.Domain.Timing;

/// <summary>The calendar in which a holiday's day stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HolidayCalendar>))]
public enum HolidayCalendar
{
    /// <summary>The solar one (dương lịch).</summary>
    [JsonStringEnumMemberName("solar")]
    Solar,

    /// <summary>The Vietnamese lunar one (âm lịch).</summary>
    [JsonStringEnumMemberName("lunar")]
    Lunar,
}

/// <summary>A holiday that a law gives, while it is in force.</summary>
/// <param name="Name">"Giỗ Tổ Hùng Vương".</param>
/// <param name="Calendar">Solar or lunar.</param>
/// <param name="Month">Its month there.</param>
/// <param name="Day">Its day there.</param>
/// <param name="Before">Days off before it, where no notice says otherwise.</param>
/// <param name="After">Days off after it, where no notice says otherwise.</param>
/// <param name="Beside">One more day, before or after, that the yearly notice chooses (Quốc khánh from 2021).</param>
/// <param name="ValidFrom">First day of the law's force.</param>
/// <param name="ValidTo">Last day of it; null while it is in force.</param>
/// <param name="MakeUp">A day of it on a weekend is made up for on the next working day (BLLĐ 2019 Đ111 k3).</param>
/// <param name="Basis">The law.</param>
public sealed record LegalHoliday(
    string Name,
    HolidayCalendar Calendar,
    int Month,
    int Day,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Basis,
    int Before = 0,
    int After = 0,
    bool Beside = false,
    bool MakeUp = true)
{
    /// <summary>Whether the yearly notice decides which days it takes.</summary>
    public bool NeedsNotice => Before + After > 0 || Beside;

    /// <summary>Its day in a year, or null in years in which the law was not in force.</summary>
    public DateOnly? In(int year)
    {
        var day = Calendar == HolidayCalendar.Solar
            ? new DateOnly(year, Month, Day)
            : LunarCalendar.Vietnamese.ToSolar(new LunarDate(year, Month, Day));
        return day >= ValidFrom && (ValidTo is null || day <= ValidTo) ? day : null;
    }
}
