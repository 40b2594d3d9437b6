namespace Taskboard.Domain.Timing.Notices;

/// <summary>How a province reads what the law and the plans leave open.</summary>
/// <param name="IncludesNamedDay">"Trước ngày X": true where the day X itself still serves; by default it does not.</param>
/// <param name="CultureDayMadeUp">24/11 on a weekend gives a day off later. It stands outside BLLĐ 45/2019/QH14 Đ112 k1, so that by default it
/// does not.</param>
public sealed record CalendarSettings(bool IncludesNamedDay = false, bool CultureDayMadeUp = false);
