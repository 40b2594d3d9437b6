using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Rounds;

public sealed partial record VisitRound
{
    /// <summary>Says what a command comes to: events to be recorded, or a named refusal. Pure: the same arguments give the same answer.</summary>
    /// <param name="round">The round as it stands; null where there is none of that id.</param>
    /// <param name="call">The command and who gives it.</param>
    /// <param name="now">What is known of the world.</param>
    public static Outcome<RoundEvent> Decide(VisitRound? round, RoundCall call, Moment now)
    {
        if (call.Command is BeginRound begin)
            return round is not null ? new AlreadyThere(call.RoundId) : Begin(begin, call);
        if (round is null || !(round.MayBeKnownTo(call.By) || call.By.IsSystem))
            return new NoSuchRound(call.RoundId);
        return call.Command switch
        {
            Tap tap => round.Take(tap, call.By, now),
            RecordOutcome record => round.Record(record, call.By),
            LinkFollowUp link => round.Link(link, call.By),
            _ when !call.By.PlansRounds() => new RightNeeded(Right.Coordinate),
            EndRound => round.Ended ? Nothing : new RoundEnded(),
            _ when round.Ended => new RoundIsOver(),
            AddStops add => round.Add(add),
            SetStop set => round.Set(set),
            MoveStop move => round.Move(move),
            RemoveStop remove => round.Remove(remove),
            SetTeam set => round.Set(set),
            RemoveTeam remove => round.Remove(remove),
            SetGifts set => RoundRules.Check(set.Gifts) is { } wrong ? wrong : new GiftsSet(set.Gifts),
            _ => throw new InvalidOperationException($"no rule for {call.Command.GetType().Name}"),
        };
    }

    private static Outcome<RoundEvent> Nothing => new Outcome<RoundEvent>.Done([]);

    private static Outcome<RoundEvent> Begin(BeginRound begin, RoundCall call)
    {
        if (!call.By.PlansRounds())
            return new RightNeeded(Right.Coordinate);
        if (RoundRules.Check(begin.Round) is { } wrong)
            return wrong;
        return Twice(begin.Round.Stops) is { } twice ? twice : begin.Round with { RoundId = call.RoundId };
    }

    private Outcome<RoundEvent> Add(AddStops add)
    {
        if (RoundRules.Check(add.Stops, Stops.Count) is { } wrong)
            return wrong;
        if (Twice([.. Stops.Select(stop => new NewStop(stop.Id, stop.Plan)), .. add.Stops]) is { } twice)
            return twice;
        return add.Stops.Count == 0 ? Nothing : new StopsAdded(add.Stops);
    }

    /// <summary>No visit is made twice by one round; a task that names several partners has a stop for each.</summary>
    private static VisitInOtherRound? Twice(IReadOnlyList<NewStop> stops)
    {
        var (visits, ids) = (new HashSet<string>(), new HashSet<string>());
        foreach (var stop in stops)
            if (!ids.Add(stop.Id) || (stop.Plan.TaskId is { } task && !visits.Add($"{task}/{VietnameseText.Fold(stop.Plan.Partner)}")))
                return new VisitInOtherRound(stop.Plan.Partner, "");
        return null;
    }

    private Outcome<RoundEvent> Set(SetStop set)
    {
        if (Stop(set.StopId) is not { } stop)
            return new NoSuchStop(set.StopId);
        if (set.Seen != stop.Revision)
            return new StopChangedMeanwhile();
        if (RoundRules.Check(set.Plan) is { } wrong)
            return wrong;
        if (set.Plan.GiftId is { } gift && Gifts.All(known => known.Id != gift))
            return new FieldWrong("giftId", FieldFault.NotAChoice);
        // which visit of the board it is does not change
        var plan = set.Plan with { TaskId = stop.Plan.TaskId };
        return plan == stop.Plan ? Nothing : new StopChanged(stop.Id, plan);
    }

    private Outcome<RoundEvent> Move(MoveStop move)
    {
        if (Stop(move.StopId) is not { } stop)
            return new NoSuchStop(move.StopId);
        if (move.TeamId is not null && Team(move.TeamId) is null)
            return new NoSuchTeam(move.TeamId);
        if (stop.IsBegun && move.TeamId != stop.TeamId)
            return new StopUnderWay(stop.Plan.Partner);
        if (Team(move.TeamId) is not { } team)
            return stop.TeamId is null ? Nothing : new StopMoved(stop.Id, stop.TeamId, null, []);
        var order = team.Stops.Where(id => id != stop.Id).ToList();
        var place = move.Before is { } before ? order.IndexOf(before) : -1;
        order.Insert(place < 0 ? order.Count : place, stop.Id);
        return order.SequenceEqual(team.Stops) ? Nothing : new StopMoved(stop.Id, stop.TeamId, team.Plan.Id, order);
    }

    private Outcome<RoundEvent> Remove(RemoveStop remove) => Stop(remove.StopId) switch
    {
        null => new NoSuchStop(remove.StopId),
        { IsBegun: true } begun => new StopUnderWay(begun.Plan.Partner),
        _ => new StopRemoved(remove.StopId),
    };

    private Outcome<RoundEvent> Set(SetTeam set)
    {
        var team = Team(set.Team.Id);
        if ((team?.Revision ?? 0) != set.Seen)
            return team is null ? new NoSuchTeam(set.Team.Id) : new StopChangedMeanwhile();
        if (team is null && Teams.Count >= RoundRules.MostTeams)
            return new RoundTooLarge(RoundRules.MostTeams);
        if (RoundRules.Check(set.Team) is { } wrong)
            return wrong;
        if (team is not null && team.Plan.Day != set.Team.Day && StopsOf(team).FirstOrDefault(stop => stop.IsBegun) is { } begun)
            return new StopUnderWay(begun.Plan.Partner);
        return new TeamSet(set.Team);
    }

    private Outcome<RoundEvent> Remove(RemoveTeam remove)
    {
        if (Team(remove.TeamId) is not { } team)
            return new NoSuchTeam(remove.TeamId);
        return StopsOf(team).FirstOrDefault(stop => stop.IsBegun) is { } begun ? new StopUnderWay(begun.Plan.Partner) : new TeamRemoved(remove.TeamId);
    }
}
