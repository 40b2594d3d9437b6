namespace Taskboard.Domain.Timing;

/// <summary>
/// The public holidays of Vietnam by law. Bộ luật Lao động 45/2019/QH14 Đ112 k1 (from 01/01/2021): 11 days; before it
/// BLLĐ 10/2012/QH13 Đ115 with one national day. Nghị quyết 28/2026/QH16 Đ2 adds 24/11 from 2026.
/// </summary>
public static class HolidayLaw
{
    /// <summary>Tết Nguyên đán.</summary>
    public const string Tet = "Tết Nguyên đán";

    /// <summary>Quốc khánh.</summary>
    public const string NationalDay = "Quốc khánh";

    private const string Law2012 = "BLLĐ 10/2012/QH13 Đ115";
    private const string Law2019 = "BLLĐ 45/2019/QH14 Đ112";
    private const string LawBefore2013 = "BLLĐ trước 2013";

    private static readonly DateOnly Always = new(Years.First, 1, 1);
    private static readonly DateOnly From2013 = new(2013, 5, 1);
    private static readonly DateOnly To2020 = new(2020, 12, 31);
    private static readonly DateOnly From2021 = new(2021, 1, 1);

    /// <summary>
    /// All of them. 24/11 stands outside Đ112 k1, so that by that reading Đ111 k3 gives no day for it when it falls on a
    /// weekend (2029, 2030): <see cref="LegalHoliday.MakeUp"/> is off, and may be set.
    /// </summary>
    public static IReadOnlyList<LegalHoliday> All { get; } =
    [
        Solar("Tết Dương lịch", 1, 1, Always, null, Law2019),
        new(Tet, HolidayCalendar.Lunar, 1, 1, Always, From2013.AddDays(-1), LawBefore2013, Before: 1, After: 2),
        new(Tet, HolidayCalendar.Lunar, 1, 1, From2013, To2020, Law2012, Before: 2, After: 2),
        new(Tet, HolidayCalendar.Lunar, 1, 1, From2021, null, Law2019, Before: 2, After: 2),
        new("Giỗ Tổ Hùng Vương", HolidayCalendar.Lunar, 3, 10, new DateOnly(2007, 1, 1), null, Law2019),
        Solar("Ngày Chiến thắng", 4, 30, Always, null, Law2019),
        Solar("Ngày Quốc tế lao động", 5, 1, Always, null, Law2019),
        Solar(NationalDay, 9, 2, Always, To2020, Law2012),
        new(NationalDay, HolidayCalendar.Solar, 9, 2, From2021, null, Law2019, Beside: true),
        new("Ngày Văn hóa Việt Nam", HolidayCalendar.Solar, 11, 24, new DateOnly(2026, 7, 1), null,
            "Nghị quyết 28/2026/QH16 Đ2", MakeUp: false),
    ];

    private static LegalHoliday Solar(string name, int month, int day, DateOnly from, DateOnly? to, string basis) =>
        new(name, HolidayCalendar.Solar, month, day, from, to, basis);
}
