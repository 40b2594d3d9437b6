using Taskboard.Domain.Rounds;
using Taskboard.Server.Rounds;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>The axis of a day, whatever hour its first visit has.</summary>
public sealed class DayAxisTests
{
    private static readonly DateOnly s_eve = new(2027, 2, 5);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 0)]
    [InlineData(20, 0)]
    [InlineData(21, 0)]
    [InlineData(21, 30)]
    [InlineData(22, 0)]
    [InlineData(23, 0)]
    [InlineData(23, 30)]
    public void A_day_whose_first_visit_is_late_has_an_axis(int hour, int minute)
    {
        var round = new VisitRound
        {
            Id = "06h02r5qb6wk9gm8",
            Version = 1,
            Name = "Giao thừa",
            Year = 2027,
            Teams = [new RoundTeam { Plan = new TeamPlan { Id = "t1", Day = s_eve, Name = "Đoàn số 1" }, Stops = ["s1"] }],
            Stops = [new Stop { Id = "s1", TeamId = "t1", Plan = new StopPlan { Partner = "Chùa Thiên Mụ", Arrives = new TimeOnly(hour, minute) } }],
        };
        var at = RoundSchedule.At(s_eve, new TimeOnly(hour, minute));

        var axis = DayAxis.Of(round, s_eve, RoundSchedule.OfDay(round, s_eve, at));

        Assert.InRange(axis.FirstHour, 0, hour);
        Assert.InRange(axis.LastHour, axis.FirstHour + 4, 24);
        Assert.InRange(axis.At(at), 0, 99.9);
    }
}
