using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Rounds;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Rounds;

/// <summary>The page on which a round is prepared: teams by day, stops dragged between them, gifts, what clashes.</summary>
internal static class RoundPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var round = app.MapGroup("/rounds/{id}").RequireAuthorization(Policies.SignedIn);
        round.MapGet("", Show);
        round.MapGet("/body", Body).PartOfPage(2);
        round.MapPost("/move", Move);
        round.MapGet("/gifts", Gifts).PartOfPage(2);
        round.MapPost("/gifts", SetGifts);
        round.MapGet("/visits", Visits).PartOfPage(2);
        round.MapPost("/visits", AddVisits);
        round.MapPost("/end", End);
    }

    private static async Task<IResult> Show(HttpContext http, string id, RoundReplies replies, string? day = null) => await RoundAccess.Find(http, id) is { } round
        ? new RazorComponentResult<RoundPage>(new { Language = http.Language(), View = replies.View(http, round, RoundFields.ReadDay(day)) })
        : Answer.NotFound;

    private static async Task<IResult> Body(HttpContext http, string id, RoundReplies replies, string? day = null) => await RoundAccess.Find(http, id) is { } round
        ? RoundReplies.Fragment<RoundBody>(http, new() { ["View"] = replies.View(http, round, RoundFields.ReadDay(day)) })
        : Answer.NotFound;

    private static async Task<IResult> Move(HttpContext http, string id, IFormCollection form, IRoundEngine engine, RoundReplies replies)
    {
        var fields = new RoundFields(form);
        var move = new MoveStop(fields.Line("stop") ?? "", fields.Line("team"), fields.Line("before"));
        return replies.Body(http, await Send(http, id, form, engine, move), fields.Day("day"));
    }

    private static async Task<IResult> Gifts(HttpContext http, string id) => await RoundAccess.Find(http, id) is { } round
        ? RoundReplies.Fragment<GiftsForm>(http, new() { ["Round"] = round, ["Gifts"] = round.Gifts })
        : Answer.NotFound;

    private static async Task<IResult> SetGifts(HttpContext http, string id, IFormCollection form, IRoundEngine engine, RoundReplies replies)
    {
        if (await RoundAccess.Find(http, id) is not { } round)
            return Answer.NotFound;
        var (ids, names, stocks) = (form["giftId"], form["gift"], form["stock"]);
        var gifts = new List<GiftStock>();
        for (var i = 0; i < names.Count; i++)
            if (!string.IsNullOrWhiteSpace(names[i]))
                gifts.Add(new(
                    i < ids.Count && ids[i] is { Length: > 0 } known && round.Gifts.Any(gift => gift.Id == known) ? known : Identifiers.New(http.RequestServices.GetRequiredService<TimeProvider>()),
                    names[i]!.Trim().Normalize(),
                    i < stocks.Count && int.TryParse(stocks[i], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var stock) ? stock : -1));
        var reply = await Send(http, id, form, engine, new SetGifts(gifts));
        return reply is RoundReply.Done done
            ? replies.Saved(http, done, RoundFields.ReadDay(form["day"]))
            : RoundReplies.Fragment<GiftsForm>(http, new() { ["Round"] = round, ["Gifts"] = gifts, ["Trouble"] = replies.TroubleOf(http, ((RoundReply.Refused)reply).Why) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Visits(HttpContext http, string id, VisitStops visits) => await RoundAccess.Find(http, id) is { } round
        ? RoundReplies.Fragment<VisitsForm>(http, new() { ["Round"] = round, ["Visits"] = round.PlanId is { } plan ? await visits.Free(plan, http.RequestAborted) : [] })
        : Answer.NotFound;

    private static async Task<IResult> AddVisits(HttpContext http, string id, IFormCollection form, IRoundEngine engine, RoundReplies replies, VisitStops visits)
    {
        if (await RoundAccess.Find(http, id) is not { PlanId: { } plan })
            return Answer.NotFound;
        var chosen = form["task"].ToHashSet();
        var stops = visits.Of((await visits.Free(plan, http.RequestAborted)).Where(task => chosen.Contains(task.Id)));
        var reply = await Send(http, id, form, engine, new AddStops([.. stops]));
        return reply is RoundReply.Done done ? replies.Saved(http, done, RoundFields.ReadDay(form["day"])) : replies.Body(http, reply, RoundFields.ReadDay(form["day"]));
    }

    private static async Task<IResult> End(HttpContext http, string id, IFormCollection form, IRoundEngine engine, RoundReplies replies) =>
        replies.Body(http, await Send(http, id, form, engine, new EndRound()), RoundFields.ReadDay(form["day"]));

    /// <summary>Gives a command that a form carries.</summary>
    public static ValueTask<RoundReply> Send(HttpContext http, string id, IFormCollection form, IRoundEngine engine, RoundCommand command) =>
        Identifiers.IsOne(id)
            ? engine.Send(new RoundCall(id, Pages.Tasks.CommandIds.From(form["commandId"]), http.Must(), command), http.RequestAborted)
            : new(new RoundReply.Refused(new NoSuchRound(id), null));
}
