using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Api;

namespace Taskboard.Server.Rounds.Simulation;

/// <summary>A day of a round as people would live it, out of a seed: the same seed gives the same taps. Teams are late now and then, forget a tap, write a
/// line, and one visit in thirty does not take place.</summary>
internal sealed class SimulatedDay(int seed)
{
    private readonly Random random = new(seed);
    private int _last;

    /// <summary>A round to play: so many teams with so many stops each.</summary>
    public static NewRoundBody Round(int teams, int stops, DateOnly day) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"Diễn tập chúc Tết {day:dd/MM/yyyy}"),
        Year = NewYearFeasts.NextTet(day),
        Rehearsal = true,
        Gifts = [new GiftStock("gio-qua", "Giỏ quà Tết", teams * stops)],
        Teams = [.. Enumerable.Range(0, teams).Select(t => Team(t, stops, day))],
    };

    /// <summary>What the teams of a day tap, in the order of time.</summary>
    public IReadOnlyList<TapBody> Taps(RoundView round, DateOnly day)
    {
        var stops = round.Stops.ToDictionary(stop => stop.Id);
        return [.. round.Teams.Where(team => team.Day == day).SelectMany(team => Of(team, [.. team.Stops.Select(id => stops[id])])).OrderBy(tap => tap.At)];
    }

    private IEnumerable<TapBody> Of(TeamView team, IReadOnlyList<StopView> stops)
    {
        var at = RoundSchedule.At(team.Day, team.Departs ?? new TimeOnly(8, 0)).AddMinutes(random.Next(-2, 9));
        foreach (var stop in stops)
        {
            if (random.Next(30) == 0)
            {
                yield return Tap(stop, TapKind.Cancelled, at) with { Text = "Đối tác đề nghị dời sang dịp khác" };
                continue;
            }
            yield return Tap(stop, TapKind.Departed, at);
            var arrives = at.AddMinutes(stop.Plan.Travel + Slow(12));
            if (stop.PlannedFrom is { } planned && arrives - planned > TimeSpan.FromMinutes(RoundSchedule.LateFrom))
                yield return Tap(stop, TapKind.Delayed, at.AddMinutes(2)) with { Minutes = (int)Math.Ceiling((arrives - planned).TotalMinutes / 15) * 15, Seen = 0 };
            // nobody waits before the door for an hour
            at = stop.PlannedFrom is { } early && early.AddMinutes(-10) > arrives ? early.AddMinutes(-random.Next(10)) : arrives;
            yield return Tap(stop, TapKind.Arrived, at);
            if (random.Next(5) == 0)
                yield return Tap(stop, TapKind.Note, at.AddMinutes(4)) with { Text = "Chủ nhà đón tại sảnh, không khí thân tình" };
            if (stop.Plan.GiftId is not null)
                yield return Tap(stop, TapKind.GiftGiven, at.AddMinutes(stop.Plan.Minutes / 2.0));
            at = at.AddMinutes(stop.Plan.Minutes + Slow(10));
            // a tap that somebody forgot: leaving says as much
            if (random.Next(12) != 0)
                yield return Tap(stop, TapKind.Ended, at);
            at = at.AddMinutes(2 + random.Next(4));
            yield return Tap(stop, TapKind.Left, at);
        }
    }

    private double Slow(int most) => Math.Max(0, (random.NextDouble() * most) - 3);

    private TapBody Tap(StopView stop, TapKind kind, DateTimeOffset at) =>
        new() { Id = string.Create(CultureInfo.InvariantCulture, $"sim-{seed}-{_last++}"), StopId = stop.Id, Kind = kind, At = at };

    private static NewTeamBody Team(int number, int stops, DateOnly day)
    {
        var first = new TimeOnly(8, 0).AddMinutes(number % 4 * 10);
        return new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Đoàn số {number + 1}"),
            Day = day,
            Departs = first,
            Vehicle = string.Create(CultureInfo.InvariantCulture, $"37A-{100 + number:000}.{11 + number:00}"),
            Crew = [new Crew(CrewRole.Leader, string.Create(CultureInfo.InvariantCulture, $"Trưởng đoàn {number + 1}"))],
            Stops =
            [
                .. Enumerable.Range(0, stops).Select(s => new StopPlan
                {
                    Partner = string.Create(CultureInfo.InvariantCulture, $"Đối tác {(number * stops) + s + 1}"),
                    Arrives = first.AddMinutes(25 + (s * 8 * 60 / Math.Max(1, stops))),
                    Minutes = 35,
                    Travel = 20,
                    HostTo = first.AddMinutes(25 + (s * 8 * 60 / Math.Max(1, stops)) + 75),
                    GiftId = "gio-qua",
                    GiftCount = 1,
                }),
            ],
        };
    }
}
