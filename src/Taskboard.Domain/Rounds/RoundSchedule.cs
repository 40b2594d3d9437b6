namespace Taskboard.Domain.Rounds;

/// <summary>Works out when teams will be where: what was tapped stands, and what is still to come follows from it. Pure.</summary>
public static class RoundSchedule
{
    /// <summary>From how many minutes on a team counts as late.</summary>
    public const int LateFrom = 10;

    /// <summary>After how many minutes without a word a stop is asked about.</summary>
    public const int NewsWithin = 15;

    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    /// <summary>The moment by which a round is looked at: now; in a rehearsal the latest that a phone told.</summary>
    public static DateTimeOffset Clock(VisitRound round, DateTimeOffset now) => round.Rehearsal && round.LastTap is { } last ? last : now;

    /// <summary>All stops of a day, team by team, with what is at risk.</summary>
    public static IReadOnlyList<StopTimes> OfDay(VisitRound round, DateOnly day, DateTimeOffset now)
    {
        var byId = round.Stops.ToDictionary(stop => stop.Id);
        var all = round.TeamsOn(day).SelectMany(team => OfTeam(team, [.. team.Stops.Select(id => byId[id])], now)).ToList();
        return LeaderElsewhere(all);
    }

    /// <summary>A team's stops.</summary>
    public static IReadOnlyList<StopTimes> OfTeam(VisitRound round, RoundTeam team, DateTimeOffset now) => OfTeam(team, round.StopsOf(team), now);

    /// <summary>A moment of a team's day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), s_vietnam);

    private static IReadOnlyList<StopTimes> OfTeam(RoundTeam team, IReadOnlyList<Stop> stops, DateTimeOffset now)
    {
        var day = team.Plan.Day;
        // what a past day did not tell will not be told by waiting
        var night = At(day, new TimeOnly(23, 59));
        now = now > night ? night : now;
        DateTimeOffset? free = team.Plan.Departs is { } departs ? At(day, departs) : null;
        var plannedFree = free;
        var next = true;
        var lastWord = stops.SelectMany(stop => stop.Marks).Select(mark => mark.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var times = new List<StopTimes>(stops.Count);
        foreach (var stop in stops)
        {
            var plan = stop.Plan;
            DateTimeOffset? plannedFrom = plan.Arrives is { } arrives ? At(day, arrives) : plannedFree?.AddMinutes(plan.Travel);
            var one = new StopTimes { Stop = stop, Team = team, PlannedFrom = plannedFrom, PlannedTo = plannedFrom?.AddMinutes(plan.Minutes), Phase = PhaseOf(stop) };
            plannedFree = one.PlannedTo ?? plannedFree;
            if (one.Phase == StopPhase.Cancelled)
            {
                times.Add(one);
                continue;
            }
            one = one.Phase is StopPhase.There or StopPhase.Over ? Reached(one, now) : ToCome(one, free, next, now);
            times.Add(one with { Risks = [.. Risks(one, day, next, now, lastWord)] });
            free = one.To ?? free;
            next &= one.Phase == StopPhase.Over;
        }
        return times;
    }

    private static StopTimes Reached(StopTimes one, DateTimeOffset now)
    {
        var stop = one.Stop;
        var came = stop.At(TapKind.Arrived) ?? stop.Marks.First(mark => mark.Kind > TapKind.Departed).At;
        var over = stop.At(TapKind.Ended) ?? stop.At(TapKind.Left);
        // a delay told while the team is there is one of its leaving
        var until = came.AddMinutes(stop.Plan.Minutes);
        if (stop.Delay > 0 && one.PlannedTo is { } planned)
            until = Later(until, planned.AddMinutes(stop.Delay));
        return one with { From = came, To = over ?? Later(until, now) };
    }

    private static StopTimes ToCome(StopTimes one, DateTimeOffset? free, bool next, DateTimeOffset now)
    {
        var stop = one.Stop;
        DateTimeOffset? soonest = stop.At(TapKind.Departed) is { } departed ? Later(departed.AddMinutes(stop.Plan.Travel), now)
            : free is { } at ? (next && now > at ? now : at).AddMinutes(stop.Plan.Travel)
            : null;
        DateTimeOffset? wished = one.PlannedFrom?.AddMinutes(stop.Delay);
        var from = soonest is { } s && wished is { } w ? Later(s, w) : soonest ?? wished;
        // nobody is there before now who has not come yet
        from = from is { } f && next && f < now ? now : from;
        return one with { From = from, To = from?.AddMinutes(stop.Plan.Minutes) };
    }

    private static IEnumerable<Risk> Risks(StopTimes one, DateOnly day, bool next, DateTimeOffset now, DateTimeOffset lastWord)
    {
        if (one.Phase == StopPhase.Over || one.From is not { } from || one.To is not { } to)
            yield break;
        if (one.Late >= LateFrom)
            yield return new(RiskKind.Late, one.Late);
        if (one.Stop.Plan.HostTo is { } closes && to > At(day, closes))
            yield return new(RiskKind.HostCloses, (int)Math.Round((to - At(day, closes)).TotalMinutes), closes.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        if (next && one.Phase is StopPhase.ToCome && one.PlannedFrom is { } planned && (now - planned).TotalMinutes >= NewsWithin && (now - lastWord).TotalMinutes >= NewsWithin)
            yield return new(RiskKind.NoNews, (int)(now - planned).TotalMinutes);
    }

    /// <summary>A leader of two teams who is expected with both at one time.</summary>
    private static IReadOnlyList<StopTimes> LeaderElsewhere(List<StopTimes> all)
    {
        var leaders = all.Where(one => one.Phase is not (StopPhase.Over or StopPhase.Cancelled) && one.From is not null)
            .SelectMany(one => one.Team.Plan.Crew.Where(c => c.Role == CrewRole.Leader).Select(c => (Key: RoundClashes.KeyOf(c), one)))
            .GroupBy(pair => pair.Key).Where(group => group.Select(pair => pair.one.Team).Distinct().Count() > 1);
        var added = new Dictionary<string, Risk>();
        foreach (var group in leaders)
        {
            var sorted = group.Select(pair => pair.one).OrderBy(one => one.From).ToList();
            for (var i = 1; i < sorted.Count; i++)
                if (sorted[i].From < sorted[i - 1].To && sorted[i].Team != sorted[i - 1].Team)
                    added[sorted[i].Stop.Id] = new(RiskKind.LeaderElsewhere, 0, sorted[i - 1].Stop.Plan.Partner);
        }
        return added.Count == 0 ? all : [.. all.Select(one => added.TryGetValue(one.Stop.Id, out var risk) ? one with { Risks = [.. one.Risks, risk] } : one)];
    }

    private static StopPhase PhaseOf(Stop stop) =>
        stop.IsOver ? StopPhase.Over
        : stop.IsReached ? StopPhase.There
        : stop.Cancelled is not null ? StopPhase.Cancelled
        : stop.IsBegun ? StopPhase.OnTheWay
        : StopPhase.ToCome;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
