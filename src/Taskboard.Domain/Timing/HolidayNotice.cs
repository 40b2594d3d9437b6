namespace Taskboard.Domain.Timing;

/// <summary>
/// The yearly notice of holidays and swapped working days to officials. The Prime Minister decides the five days of
/// Tết and the second national day (BLLĐ 45/2019/QH14 Đ112 k3); no rule gives the swaps, so they are data.
/// </summary>
/// <param name="Year">The year that it is about.</param>
/// <param name="Number">The documents: "TB 9441/TB-BNV 16/10/2025".</param>
/// <param name="Days">Tết and the second national day as weekdays off, and the swaps. Fixed holidays and compensatory
/// days follow from the law and need not be listed.</param>
/// <param name="Signed">The day on which it was signed; null where it is not known.</param>
/// <param name="ReplacesYear">It takes the place of all earlier notices of its year, and not only of one of the same number.</param>
public sealed record HolidayNotice(
    int Year, string Number, IReadOnlyList<DayOverride> Days, DateOnly? Signed = null, bool ReplacesYear = false);
