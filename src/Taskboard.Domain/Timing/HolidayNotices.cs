namespace Taskboard.Domain.Timing;

/// <summary>The holiday notices of 2020 to 2026, as shipped with the product (<c>calendar.md</c> 2).</summary>
public static class HolidayNotices
{
    /// <summary>What a swapped day is called.</summary>
    public const string Swap = "Hoán đổi ngày làm việc";

    /// <summary>All of them, by year.</summary>
    public static IReadOnlyList<HolidayNotice> Shipped { get; } =
    [
        // the number for 2020 is not in our sources
        Notice(2020, "", Tet((1, 23), (1, 29))),
        Notice(2021, "TB 4875/TB-LĐTBXH", Tet((2, 10), (2, 16)), NationalDay(9, 3)),
        Notice(2022, "TB 119/TB-LĐTBXH; CV 245/VPCP ngày 11/01/2022", Tet((1, 31), (2, 4)), NationalDay(9, 1)),
        Notice(2023, "TB 5034/TB-LĐTBXH", Tet((1, 20), (1, 26)), NationalDay(9, 1)),
        Notice(2024, "TB 5015, 1570/TB-LĐTBXH; CV 2450/VPCP-KGVX", Tet((2, 8), (2, 14)), NationalDay(9, 3),
            Swapped((4, 29), (5, 4))),
        Notice(2025, "TB 6150/TB-LĐTBXH ngày 03/12/2024; CV 8726/VPCP-KGVX ngày 26/11/2024", Tet((1, 27), (1, 31)),
            NationalDay(9, 1), Swapped((5, 2), (4, 26))),
        Notice(2026, "TB 9441/TB-BNV ngày 16/10/2025; CV 12729/VPCP-KGVX ngày 25/12/2025", Tet((2, 16), (2, 20)),
            NationalDay(9, 1), Swapped((1, 2), (1, 10)), Swapped((8, 31), (8, 22))),
    ];

    private delegate IEnumerable<DayOverride> DaysOf(int year);

    private static HolidayNotice Notice(int year, string number, params DaysOf[] days) =>
        new(year, number, [.. days.SelectMany(of => of(year))]);

    private static DaysOf Tet((int Month, int Day) first, (int Month, int Day) last) => year =>
    {
        var from = new DateOnly(year, first.Month, first.Day);
        var to = new DateOnly(year, last.Month, last.Day);
        return Enumerable.Range(0, to.DayNumber - from.DayNumber + 1)
            .Select(i => new DayOverride(from.AddDays(i), DayOverrideKind.Off, HolidayLaw.Tet));
    };

    private static DaysOf NationalDay(int month, int day) => year =>
        [new DayOverride(new DateOnly(year, month, day), DayOverrideKind.Off, HolidayLaw.NationalDay)];

    private static DaysOf Swapped((int Month, int Day) off, (int Month, int Day) worked) => year =>
    {
        var free = new DateOnly(year, off.Month, off.Day);
        var saturday = new DateOnly(year, worked.Month, worked.Day);
        return
        [
            new DayOverride(free, DayOverrideKind.Off, Swap, saturday),
            new DayOverride(saturday, DayOverrideKind.Worked, Swap, free),
        ];
    };
}
