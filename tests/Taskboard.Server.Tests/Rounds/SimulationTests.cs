using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Rounds;
using Taskboard.Server.Rounds.Simulation;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>A day is played against a running server.</summary>
public sealed class SimulationTests
{
    [Fact]
    public async Task A_seed_gives_the_same_day_and_all_of_it_is_taken()
    {
        await using var site = await AccountsSite.Start();
        var person = await site.Add("dieuphoi", Domain.Directory.UserRole.Coordinator);
        var token = Assert.IsType<AccountReply<string>.Done>(await site.Service<TokenDesk>().Create(person.Id, "máy", TokenScope.Write, TimeSpan.FromDays(1), default)).Value;
        using var player = new RoundPlayer(site.Address, token, TimeProvider.System);
        var day = new DateOnly(2027, 1, 25);

        var round = await player.Open(SimulatedDay.Round(3, 4, day), default);
        var taps = new SimulatedDay(7).Taps(round, day);
        var (taken, refused) = await player.Play(round.Id, taps, 1_000_000, default);

        Assert.Equal(taps, new SimulatedDay(7).Taps(round, day));
        Assert.Equal((taps.Count, 0), (taken, refused));
        var played = (await site.Service<IRoundEngine>().Load(round.Id, default))!;
        Assert.All(played.Stops, stop => Assert.True(stop.IsOver || stop.Cancelled is not null));
        // a rehearsal's clock is its latest tap
        Assert.Equal(taps[^1].At, played.LastTap);
        Assert.Equal(played.Stops.Count, RoundFigures.Of(played, taps[^1].At).Done + RoundFigures.Of(played, taps[^1].At).Cancelled);
    }
}
