namespace Taskboard.Domain.Timing;

/// <summary>A day of the lunar calendar.</summary>
/// <param name="Year">The solar year in which the lunar year begins: 2025 for Ất Tỵ.</param>
/// <param name="Month">1 (tháng Giêng) to 12 (tháng Chạp).</param>
/// <param name="Day">1 (mùng 1) to 30.</param>
/// <param name="Leap">In the leap month (tháng nhuận) that follows the month of that number.</param>
public sealed record LunarDate(int Year, int Month, int Day, bool Leap = false);
