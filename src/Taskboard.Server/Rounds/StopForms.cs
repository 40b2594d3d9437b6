using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Rounds;
using Taskboard.Server.Pages.Tasks;

namespace Taskboard.Server.Rounds;

/// <summary>Entering and changing stops.</summary>
internal static class StopForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var stops = app.MapGroup("/rounds/{id}/stops").RequireAuthorization(Policies.SignedIn);
        stops.MapGet("/{stopId}", Show).PartOfPage(2);
        stops.MapPost("/{stopId}", Save);
        stops.MapPost("/{stopId}/remove", Remove);
    }

    private static async Task<IResult> Show(HttpContext http, string id, string stopId, DirectoryBook directory, PartnerBook partners, TimeProvider time)
    {
        if (await RoundAccess.Find(http, id) is not { } round)
            return Answer.NotFound;
        if (stopId == "new")
            return Form(http, round, Identifiers.New(time), new StopPlan { Partner = "" }, 0, null, directory, partners, null);
        return round.Stop(stopId) is { } stop ? Form(http, round, stop.Id, stop.Plan, stop.Revision, stop.TeamId, directory, partners, null) : Answer.NotFound;
    }

    private static async Task<IResult> Save(
        HttpContext http, string id, string stopId, IFormCollection form, IRoundEngine engine, RoundReplies replies, DirectoryBook directory, PartnerBook partners)
    {
        if (await RoundAccess.Find(http, id) is not { } round || !Identifiers.IsOne(stopId))
            return Answer.NotFound;
        var fields = new RoundFields(form);
        var seen = fields.Number("revision", 0);
        var known = round.Stop(stopId);
        var plan = Read(fields, known?.Plan, directory, partners);
        var team = fields.Line("team");
        RoundReply reply = fields.Wrong is { } wrong
            ? new RoundReply.Refused(wrong, round)
            : await RoundPages.Send(http, id, form, engine, seen == 0 && known is null ? new AddStops([new(stopId, plan)]) : new SetStop(stopId, plan, seen));
        if (reply is RoundReply.Done kept && round.Team(team)?.Plan.Id != known?.TeamId)
        {
            // what was corrected stands, also where the stop cannot change its team any more
            (round, seen) = (kept.Round, kept.Round.Stop(stopId)!.Revision);
            reply = await engine.Send(new RoundCall(id, Pages.Tasks.CommandIds.From(form["commandId"]) + "-m", http.Must(), new MoveStop(stopId, round.Team(team)?.Plan.Id, null)), http.RequestAborted);
        }
        return reply is RoundReply.Done done
            ? replies.Saved(http, done, RoundFields.ReadDay(form["day"]))
            : Form(http, round, stopId, plan, seen, team, directory, partners, replies.TroubleOf(http, ((RoundReply.Refused)reply).Why));
    }

    private static async Task<IResult> Remove(HttpContext http, string id, string stopId, IFormCollection form, IRoundEngine engine, RoundReplies replies)
    {
        var reply = await RoundPages.Send(http, id, form, engine, new RemoveStop(stopId));
        return reply is RoundReply.Done done ? replies.Saved(http, done, RoundFields.ReadDay(form["day"])) : replies.Body(http, reply, RoundFields.ReadDay(form["day"]));
    }

    private static StopPlan Read(RoundFields fields, StopPlan? known, DirectoryBook directory, PartnerBook partners)
    {
        var name = fields.Line("partner") ?? "";
        var partner = partners.Index.Find(name);
        var unit = fields.Line("unit") is { } unitId ? directory.Unit(unitId) : null;
        return new StopPlan
        {
            Partner = name,
            PartnerId = partner?.Id ?? (known?.Partner == name ? known.PartnerId : null),
            TaskId = known?.TaskId,
            UnitId = unit?.Id ?? known?.UnitId,
            UnitName = unit?.Name ?? known?.UnitName,
            Address = fields.Line("address") ?? partner?.Address,
            Contact = fields.Line("contact") ?? partner?.Contact,
            Arrives = fields.Time("arrives"),
            Minutes = fields.Number("minutes", 30),
            Travel = fields.Number("travel", 15),
            HostFrom = fields.Time("hostFrom"),
            HostTo = fields.Time("hostTo"),
            GiftId = fields.Line("giftId"),
            GiftCount = fields.Line("giftId") is null ? 0 : fields.Number("giftCount", 1),
            TalkingPoints = fields.Text("talkingPoints"),
            Bring = fields.Text("bring"),
        };
    }

    private static IResult Form(
        HttpContext http, VisitRound round, string stopId, StopPlan plan, int seen, string? team, DirectoryBook directory, PartnerBook partners, Trouble? trouble) =>
        RoundReplies.Fragment<StopForm>(
            http,
            new()
            {
                ["Round"] = round,
                ["StopId"] = stopId,
                ["Plan"] = plan,
                ["Seen"] = seen,
                ["TeamId"] = team,
                ["Units"] = directory.Units,
                ["Partners"] = partners.Partners,
                ["Trouble"] = trouble,
            },
            trouble is null ? StatusCodes.Status200OK : trouble.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
}
