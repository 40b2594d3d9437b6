namespace Taskboard.Import.Samples;

/// <summary>National days for the sample plan.</summary>
internal static class NationalDays
{
    private static readonly (string Country, int Month, int Day)[] s_days =
    [
        ("Cuba", 1, 1), ("Ô-xtrây-li-a", 1, 26), ("Ấn Độ", 1, 26), ("Nhật Bản", 2, 23), ("Cô-oét", 2, 25), ("Bangladesh", 3, 26), ("Hà Lan", 4, 27), ("Nam Phi", 4, 27),
        ("Ba Lan", 5, 3), ("Ác-hen-ti-na", 5, 25), ("Italia", 6, 2), ("Thụy Điển", 6, 6), ("Liên bang Nga", 6, 12), ("Phi-líp-pin", 6, 12), ("Ca-na-đa", 7, 1), ("Hoa Kỳ", 7, 4), ("Mông Cổ", 7, 11),
        ("Pháp", 7, 14), ("Bỉ", 7, 21), ("Thụy Sĩ", 8, 1), ("Singapore", 8, 9), ("Hàn Quốc", 8, 15), ("Indonesia", 8, 17), ("Hungary", 8, 20), ("Malaysia", 8, 31), ("Bra-xin", 9, 7), ("Mê-hi-cô", 9, 16),
        ("Chi-lê", 9, 18), ("Trung Quốc", 10, 1), ("Đức", 10, 3), ("Tây Ban Nha", 10, 12), ("Áo", 10, 26), ("Thổ Nhĩ Kỳ", 10, 29), ("Campuchia", 11, 9), ("Oman", 11, 18), ("Lào", 12, 2), ("Thái Lan", 12, 5), ("Phần Lan", 12, 6), ("Ca-dắc-xtan", 12, 16),
    ];

    /// <summary>The days of a year from a day on, in their order.</summary>
    public static IEnumerable<(string Country, DateOnly On)> From(DateOnly first)
    {
        return s_days.Select(day => (day.Country, On: Next(day.Month, day.Day))).OrderBy(day => day.On).ThenBy(day => day.Country, StringComparer.Ordinal);

        DateOnly Next(int month, int day)
        {
            var on = new DateOnly(first.Year, month, day);
            return on < first ? on.AddYears(1) : on;
        }
    }
}
