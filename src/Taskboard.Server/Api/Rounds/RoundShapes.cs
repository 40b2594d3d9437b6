using Taskboard.Domain.Rounds;

namespace Taskboard.Server.Api;

/// <summary>Makes what the API shows out of rounds.</summary>
internal static class RoundShapes
{
    public static RoundHeadView Head(VisitRound round) =>
        new(round.Id, round.Version, round.Name, round.Year, round.Rehearsal, round.Ended, [.. round.Days], round.Teams.Count, round.Stops.Count);

    public static RoundView Whole(VisitRound round, DateTimeOffset now)
    {
        var at = RoundSchedule.Clock(round, now);
        var times = round.Days.SelectMany(day => RoundSchedule.OfDay(round, day, at)).ToDictionary(one => one.Stop.Id);
        return new(
            round.Id, round.Version, round.Name, round.Year, round.PlanId, round.Rehearsal, round.Ended, [.. round.Teams.Select(Team)],
            [.. round.Stops.Select(stop => times.TryGetValue(stop.Id, out var one) ? Stop(one) : Stop(stop))], round.Gifts);
    }

    public static MyTeam Mine(VisitRound round, RoundTeam team, DateTimeOffset now)
    {
        var at = RoundSchedule.Clock(round, now);
        var stops = RoundSchedule.OfDay(round, team.Plan.Day, at).Where(one => one.Team.Plan.Id == team.Plan.Id).Select(Stop);
        return new(round.Id, round.Name, round.Version, round.Rehearsal, Team(team), [.. stops], round.Gifts);
    }

    private static TeamView Team(RoundTeam team) =>
        new(team.Plan.Id, team.Plan.Day, team.Plan.Name, team.Plan.Crew, team.Plan.Vehicle, team.Plan.Departs, team.Plan.From, team.Stops);

    private static StopView Stop(StopTimes one) => Stop(one.Stop) with
    {
        Phase = one.Phase,
        PlannedFrom = one.PlannedFrom,
        From = one.From,
        To = one.To,
        Late = one.Late,
        Risks = one.Risks,
    };

    private static StopView Stop(Stop stop) => new()
    {
        Id = stop.Id,
        TeamId = stop.TeamId,
        Plan = stop.Plan,
        Phase = stop.Cancelled is null ? StopPhase.ToCome : StopPhase.Cancelled,
        Delay = stop.Delay,
        Marks = stop.Marks,
        Cancelled = stop.Cancelled,
        Notes = stop.Notes,
        Photos = stop.Photos.Count,
        Risks = [],
        Outcome = stop.Outcome,
    };
}
