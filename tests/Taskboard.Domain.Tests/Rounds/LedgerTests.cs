using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using static Taskboard.Domain.Tests.Rounds.RoundStory;

namespace Taskboard.Domain.Tests.Rounds;

/// <summary>The ledger of greetings knows the occasion, not only the day.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void A_greeting_names_the_Tet_of_its_round()
    {
        var story = Planned();
        story.Tap("a", TapKind.Arrived, At(9, 0));

        var greeting = Assert.Single(GreetingLedger.Of([story.Round!]));

        Assert.Equal((2027, Day), (greeting.Year, greeting.Day));
    }

    [Theory]
    [InlineData("2026-02-17", 2026)]
    [InlineData("2026-02-18", 2027)]
    [InlineData("2026-12-01", 2027)]
    [InlineData("2027-02-06", 2027)]
    [InlineData("2027-02-07", 2028)]
    public void The_Tet_that_comes_next_lies_in_that_year(string today, int year) =>
        Assert.Equal(year, NewYearFeasts.NextTet(DateOnly.ParseExact(today, "yyyy-MM-dd")));
}
