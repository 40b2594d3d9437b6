using System.Text.Json.Serialization;

namespace Taskboard.Domain.Rounds;

/// <summary>Đợt thăm: the visits before one Tết, in teams and days. This file holds what it is and how events change it;
/// <c>VisitRound.Decide.cs</c> and its neighbours hold what is allowed.</summary>
public sealed partial record VisitRound
{
    /// <summary>The round's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The solar year in which its Tết lies.</summary>
    public required int Year { get; init; }

    /// <summary>The plan whose visits it makes; null where there is none.</summary>
    public string? PlanId { get; init; }

    /// <summary>Ids of the units that may know of it; empty for everyone signed in.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>True for a rehearsal.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>True once it is over.</summary>
    public bool Ended { get; init; }

    /// <summary>Its teams.</summary>
    public IReadOnlyList<RoundTeam> Teams { get; init; } = [];

    /// <summary>Its stops, in the order in which they came.</summary>
    public IReadOnlyList<Stop> Stops { get; init; } = [];

    /// <summary>Its gifts.</summary>
    public IReadOnlyList<GiftStock> Gifts { get; init; } = [];

    /// <summary>The latest time that a phone told; a rehearsal's clock.</summary>
    public DateTimeOffset? LastTap { get; init; }

    /// <summary>Who may know of it.</summary>
    [JsonIgnore]
    public Audience Audience => Units.Count == 0 ? Audience.Everyone : Audience.OfUnits(Units);

    /// <summary>Its days, in order.</summary>
    [JsonIgnore]
    public IEnumerable<DateOnly> Days => Teams.Select(team => team.Plan.Day).Distinct().Order();

    /// <summary>The team of that id; null where there is none.</summary>
    public RoundTeam? Team(string? id) => id is null ? null : Teams.FirstOrDefault(team => team.Plan.Id == id);

    /// <summary>The stop of that id; null where there is none.</summary>
    public Stop? Stop(string id) => Stops.FirstOrDefault(stop => stop.Id == id);

    /// <summary>A team's stops in their order.</summary>
    public IReadOnlyList<Stop> StopsOf(RoundTeam team)
    {
        var places = new Dictionary<string, int>(team.Stops.Count);
        for (var i = 0; i < team.Stops.Count; i++)
            places[team.Stops[i]] = i;
        return [.. Stops.Where(stop => places.ContainsKey(stop.Id)).OrderBy(stop => places[stop.Id])];
    }

    /// <summary>The teams of a day.</summary>
    public IEnumerable<RoundTeam> TeamsOn(DateOnly day) => Teams.Where(team => team.Plan.Day == day);

    /// <summary>The state after all events of one command. Version counts commands, not events.</summary>
    public static VisitRound Evolve(VisitRound? round, IReadOnlyList<RoundEvent> events)
    {
        foreach (var e in events)
            round = round is null ? Begin((RoundBegun)e) : round.Apply(e);
        return round! with { Version = round.Version + 1 };
    }

    private static VisitRound Begin(RoundBegun e) => new()
    {
        Id = e.RoundId,
        Version = 0,
        Name = e.Name,
        Year = e.Year,
        PlanId = e.PlanId,
        Units = e.Units,
        Rehearsal = e.Rehearsal,
        Stops = [.. e.Stops.Select(Fresh)],
    };

    private VisitRound Apply(RoundEvent e) => e switch
    {
        StopsAdded added => this with { Stops = [.. Stops, .. added.Stops.Select(Fresh)] },
        StopChanged changed => With(changed.StopId, stop => stop with { Plan = changed.Plan, Revision = stop.Revision + 1 }),
        StopMoved moved => Moved(moved),
        StopRemoved removed => this with { Stops = [.. Stops.Where(stop => stop.Id != removed.StopId)], Teams = [.. Teams.Select(team => Without(team, removed.StopId))] },
        TeamSet set => Set(set.Team),
        TeamRemoved removed => this with
        {
            Teams = [.. Teams.Where(team => team.Plan.Id != removed.TeamId)],
            Stops = [.. Stops.Select(stop => stop.TeamId == removed.TeamId ? stop with { TeamId = null } : stop)],
        },
        GiftsSet gifts => this with { Gifts = gifts.Gifts },
        StopTapped tapped => Tapped(tapped),
        OutcomeRecorded recorded => With(recorded.StopId, stop => stop with { Outcome = recorded.Outcome }),
        FollowUpMade made => With(made.StopId, stop => stop with { Outcome = Linked(stop.Outcome, made) }),
        RoundEnded => this with { Ended = true },
        _ => throw new InvalidOperationException($"{e.GetType().Name} cannot happen to a round that exists"),
    };

    private static Stop Fresh(NewStop stop) => new() { Id = stop.Id, Plan = stop.Plan };

    private static RoundTeam Without(RoundTeam team, string stopId) =>
        team.Stops.Contains(stopId) ? team with { Stops = [.. team.Stops.Where(id => id != stopId)] } : team;

    private VisitRound With(string stopId, Func<Stop, Stop> change) =>
        this with { Stops = [.. Stops.Select(stop => stop.Id == stopId ? change(stop) : stop)] };

    private VisitRound Moved(StopMoved moved) => With(moved.StopId, stop => stop with { TeamId = moved.To }) with
    {
        Teams = [.. Teams.Select(team => team.Plan.Id == moved.To ? team with { Stops = moved.Order } : Without(team, moved.StopId))],
    };

    private VisitRound Set(TeamPlan plan) => Team(plan.Id) is null
        ? this with { Teams = [.. Teams, new RoundTeam { Plan = plan }] }
        : this with { Teams = [.. Teams.Select(team => team.Plan.Id == plan.Id ? team with { Plan = plan, Revision = team.Revision + 1 } : team)] };

    private static VisitOutcome? Linked(VisitOutcome? outcome, FollowUpMade made)
    {
        return outcome is null ? null : outcome with { Requests = Of(outcome.Requests), Promises = Of(outcome.Promises) };
        IReadOnlyList<FollowUp> Of(IReadOnlyList<FollowUp> items) => [.. items.Select(item => item.Id == made.ItemId ? item with { TaskId = made.TaskId } : item)];
    }
}
