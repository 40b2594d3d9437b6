using System.Globalization;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>Our lunar calendars beside an independent implementation (npm date-chinese), month by month from 1968 to 2100.</summary>
public class LunarOracleTests
{
    // Every month begins on the same day in both. The oracle only names some months otherwise, because it calls a leap month
    // whatever has no major solar term, and counts months from the term that they hold:
    // 2033-34 has three months without one, of which only the one in the year of thirteen months (nhuận 11) is leap;
    private const string LeapMonthOf2033 = "2033";

    private static readonly HashSet<string> OtherNames =
    [
        // the year from solstice to solstice has twelve months here, so that none of them is leap;
        "vi 2052 12 1 2053-01-20",

        // the term falls on the very day of the new moon, and the oracle counts the month before twice, or the new year as 12
        "vi 2060 2 0 2060-04-01",
        "ko 2070 12 0 2070-02-11",
        "ko 2074 5 0 2074-06-24",
    ];

    [NodeFact]
    public void All_months_begin_on_the_days_of_the_oracle_and_bear_its_names_but_for_the_known_differences()
    {
        var months = NodeFactAttribute.Print("print.mjs");
        Assert.NotNull(months);
        Assert.True(months.Length > 4900, $"only {months.Length} months");

        var differences = new List<string>();
        foreach (var line in months)
        {
            var fields = line.Split(' ');
            var first = Days.On(fields[4]);
            var lunar = Calendar(fields[0]).FromSolar(first);
            Assert.True(lunar.Day == 1, $"{line}: {lunar}");

            var ours = string.Create(CultureInfo.InvariantCulture, $"{fields[0]} {lunar.Year} {lunar.Month} {(lunar.Leap ? 1 : 0)} {fields[4]}");
            if (ours != line && fields[1] != LeapMonthOf2033)
            {
                differences.Add(line);
            }
        }

        Assert.Equal(OtherNames.Order(), differences.Order());
    }

    private static LunarCalendar Calendar(string name) => name switch
    {
        "vi" => LunarCalendar.Vietnamese,
        "zh" => LunarCalendar.Chinese,
        _ => LunarCalendar.Korean,
    };
}
