using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Moment = Taskboard.Domain.Moment;

namespace Taskboard.Server.Rounds;

/// <summary>One round: takes one command at a time, decides by its state, and answers when the decision is durable. Whoever hosts it
/// sees to the "one at a time"; the journal's version key keeps it right even where a second one exists elsewhere.</summary>
/// <remarks>It knows neither HTTP nor a clock: the moment is handed in.</remarks>
public sealed class RoundActor(string roundId, TaskWorld world)
{
    private const int MostAttempts = 50;
    private volatile VisitRound? _held;

    /// <summary>The state as last seen here; null where none was. May be read while a command is under way.</summary>
    public VisitRound? Seen => _held;

    /// <summary>Carries out a command.</summary>
    /// <exception cref="DatabaseProblem">The database is at fault.</exception>
    public async ValueTask<RoundReply> Handle(RoundCall call, Func<Moment> now, CancellationToken cancel)
    {
        var fresh = _held is null;
        var round = _held ?? await Reload(cancel);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var outcome = OnBehalf.Decide(call.By, self => VisitRound.Decide(round, call with { By = self }, now()), out var by);
            if (outcome is Outcome<RoundEvent>.Refused(var why))
            {
                if (world.Shared && !fresh)
                {
                    (round, fresh) = (await Reload(cancel), true);
                    continue;
                }
                return await Again(call, round, cancel) ?? new RoundReply.Refused(why, Shown(round, call));
            }
            var events = ((Outcome<RoundEvent>.Done)outcome).Events;
            if (events.Count == 0)
                return new RoundReply.Done(round!, 0);
            if (await Append(round, events, call with { By = by }, cancel) is { } reply)
                return reply;
            // somebody else was first: look again, and decide again or say so
            (round, fresh) = (await Reload(cancel), true);
        }
        throw new InvalidOperationException($"round {roundId}: {MostAttempts} conflicts in a row");
    }

    private async ValueTask<RoundReply?> Append(VisitRound? round, IReadOnlyList<RoundEvent> events, RoundCall call, CancellationToken cancel)
    {
        var next = VisitRound.Evolve(round, events);
        var actor = Written.Actor(call.By);
        var appends = new List<Append> { Written.Round(next, round?.Version ?? 0, events, actor, call.CommandId) };
        if (await Claims(round, next, call, actor, appends, cancel) is { } taken)
            return await Again(call, round, cancel) ?? new RoundReply.Refused(taken, round);
        var outcomes = await Together.Append(world.Journal, appends, cancel);
        switch (outcomes[0])
        {
            case AppendOutcome.Committed done:
                _held = next;
                return new RoundReply.Done(next, done.Position);
            case AppendOutcome.Repeated { First: var first }:
                return await Repeated(first, call, cancel);
            default:
                return null;
        }
    }

    /// <summary>What the command takes and gives back of the board's visits, in the same transaction: of two rounds that want one visit, one has it.</summary>
    private async ValueTask<Refusal?> Claims(VisitRound? before, VisitRound after, RoundCall call, JournalActor actor, List<Append> appends, CancellationToken cancel)
    {
        if (after.Rehearsal || call.Command is not (BeginRound or AddStops or RemoveStop))
            return null;
        var had = Visits(before);
        var has = Visits(after);
        foreach (var (taskId, stop) in has.Where(visit => !had.ContainsKey(visit.Key)))
        {
            var claim = await world.States.VisitClaim(taskId, cancel);
            if (claim?.RoundId is { } other)
                return new VisitInOtherRound(stop.Plan.Partner, other);
            var taken = new VisitTaken(roundId, stop.Id);
            appends.Add(Written.Visit(VisitClaim.Evolve(claim, taskId, [taken]), claim?.Version ?? 0, taken, after.Audience, actor, call.CommandId));
        }
        foreach (var (taskId, _) in had.Where(visit => !has.ContainsKey(visit.Key)))
        {
            if (await world.States.VisitClaim(taskId, cancel) is not { } claim || claim.RoundId != roundId)
                continue;
            var back = new VisitGivenBack();
            appends.Add(Written.Visit(VisitClaim.Evolve(claim, taskId, [back]), claim.Version, back, after.Audience, actor, call.CommandId));
        }
        return null;
    }

    private static Dictionary<string, Stop> Visits(VisitRound? round) =>
        (round?.Stops ?? []).Where(stop => stop.Plan.TaskId is not null).GroupBy(stop => stop.Plan.TaskId!).ToDictionary(group => group.Key, group => group.First());

    /// <summary>The answer to a command that had been carried out before; null where it had not.</summary>
    private async ValueTask<RoundReply?> Again(RoundCall call, VisitRound? round, CancellationToken cancel)
    {
        if (round is null)
            return null;
        await foreach (var record in world.Journal.ReadStream(Streams.Round(roundId), 0, cancel))
            if (record.CommandId == call.CommandId)
                return await Repeated(record, call, cancel);
        return null;
    }

    private async ValueTask<RoundReply> Repeated(JournalRecord first, RoundCall call, CancellationToken cancel)
    {
        var round = await Reload(cancel);
        return first.Actor.Id == call.By.Id
            ? new RoundReply.Done(round!, first.Position, Repeated: true)
            : new RoundReply.Refused(new CommandReused(call.CommandId), round);
    }

    private static VisitRound? Shown(VisitRound? round, RoundCall call) => round is not null && round.MayBeKnownTo(call.By) ? round : null;

    private async ValueTask<VisitRound?> Reload(CancellationToken cancel) => _held = await world.States.Round(roundId, cancel);
}
