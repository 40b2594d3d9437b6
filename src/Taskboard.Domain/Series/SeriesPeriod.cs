using System.Globalization;
using System.Text.Json.Serialization;

namespace Taskboard.Domain.Series;

/// <summary>Kỳ: the year, half-year, quarter or month for which a recurring task is done once.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record SeriesPeriod(DateOnly First, DateOnly Last)
{
    /// <summary>Its name in ids: <c>2027</c> for a year, <c>2027-07</c> for what begins within one.</summary>
    [JsonIgnore]
    public string Key => IsYear ? First.Year.ToString("0000", CultureInfo.InvariantCulture) : First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether it is a whole year of the calendar.</summary>
    [JsonIgnore]
    public bool IsYear => First is { Month: 1, Day: 1 } && Last is { Month: 12, Day: 31 } && First.Year == Last.Year;

    /// <summary>The period that holds a day. What comes every year, or every few years, is done within one year.</summary>
    /// <param name="day">The day.</param>
    /// <param name="months">Every how many months it comes again.</param>
    public static SeriesPeriod Holding(DateOnly day, int months)
    {
        if (months >= 12)
            return Year(day.Year);
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new(first, first.AddMonths(months).AddDays(-1));
    }

    /// <summary>A year.</summary>
    public static SeriesPeriod Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The period in which it comes again.</summary>
    public SeriesPeriod After(int months)
    {
        var first = First.AddMonths(months);
        return months >= 12 ? Year(first.Year) : new(first, first.AddMonths(months).AddDays(-1));
    }
}
