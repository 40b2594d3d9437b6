using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Api;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Rounds;

/// <summary>Opens a round with teams and stops in one request: several commands with ids that follow from the request's, so that it may be repeated.</summary>
internal sealed class RoundOpening(IRoundEngine engine)
{
    /// <summary>Opens it; the first refusal ends it, and what was done before stands.</summary>
    public async Task<RoundReply> Open(NewRoundBody body, ActingUser by, string commandId, CancellationToken cancel)
    {
        var roundId = Identifiers.From($"round/{by.Id}/{commandId}");
        var teams = body.Teams ?? [];
        var stops = teams.Select((team, t) => (team.Stops ?? []).Select((plan, s) => new NewStop(Id($"{t}/{s}"), plan)).ToList()).ToList();
        var begun = new RoundBegun
        {
            RoundId = roundId,
            Name = body.Name,
            Year = body.Year,
            PlanId = body.PlanId,
            Units = body.Units ?? [],
            Rehearsal = body.Rehearsal,
            Stops = [.. stops.SelectMany(each => each)],
        };
        var commands = new List<RoundCommand> { new BeginRound(begun) };
        if (body.Gifts is { Count: > 0 } gifts)
            commands.Add(new SetGifts(gifts));
        for (var t = 0; t < teams.Count; t++)
        {
            var team = teams[t];
            commands.Add(new SetTeam(
                new TeamPlan { Id = Id($"team/{t}"), Day = team.Day, Name = team.Name, Crew = team.Crew ?? [], Vehicle = team.Vehicle, Departs = team.Departs, From = team.From }, 0));
            commands.AddRange(stops[t].Select(stop => new MoveStop(stop.Id, Id($"team/{t}"), null)));
        }
        RoundReply reply = null!;
        for (var i = 0; i < commands.Count; i++)
        {
            reply = await engine.Send(new RoundCall(roundId, string.Create(CultureInfo.InvariantCulture, $"{Identifiers.From(commandId)}.{i}"), by, commands[i]), cancel);
            if (reply is RoundReply.Refused)
                return reply;
        }
        return reply;

        string Id(string what) => Identifiers.From($"{roundId}/{what}");
    }
}
