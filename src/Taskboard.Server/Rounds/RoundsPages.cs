using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Pages.Rounds;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Rounds;

/// <summary>The list of rounds, and opening one from a plan's visits.</summary>
internal static class RoundsPages
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder app)
    {
        var rounds = app.MapGroup("/rounds").RequireAuthorization(Policies.SignedIn);
        rounds.MapGet("", List);
        rounds.MapGet("/new", New);
        rounds.MapPost("", Begin);
    }

    private static async Task<IResult> List(HttpContext http, RoundBook book, LiveFeed feed, Clock clock)
    {
        await feed.CaughtUp(s_patience, http.RequestAborted);
        var user = http.Must();
        return new RazorComponentResult<RoundsPage>(new { Language = http.Language(), Rounds = book.KnownTo(user), CanPlan = user.PlansRounds(), clock.Today });
    }

    private static Task<IResult> New(HttpContext http, StateReader states, VisitStops visits, Clock clock, string? plan = null) =>
        Form(http, states, visits, plan, null, NewYearFeasts.NextTet(clock.Today), null);

    private static async Task<IResult> Begin(
        HttpContext http, IFormCollection form, StateReader states, VisitStops visits, IRoundEngine engine, RoundReplies replies, Clock clock, DirectoryBook directory)
    {
        var fields = new RoundFields(form);
        var plan = fields.Line("plan");
        var year = fields.Number("year", NewYearFeasts.NextTet(clock.Today));
        var chosen = form["task"].ToHashSet();
        var free = plan is null ? [] : await visits.Free(plan, http.RequestAborted);
        var commandId = Pages.Tasks.CommandIds.From(form["commandId"]);
        var user = http.Must();
        var begun = new RoundBegun
        {
            RoundId = Identifiers.From($"round/{user.Id}/{commandId}"),
            Name = fields.Line("name") ?? "",
            Year = year,
            PlanId = plan,
            Units = form["limited"] == "yes" ? [.. form["unit"].OfType<string>().Where(id => directory.Unit(id) is not null)] : [],
            Rehearsal = form["rehearsal"] == "yes",
            Stops = [.. visits.Of(free.Where(task => chosen.Contains(task.Id)))],
        };
        var reply = fields.Wrong is { } wrong
            ? new RoundReply.Refused(wrong, null)
            : await engine.Send(new RoundCall(begun.RoundId, commandId, user, new BeginRound(begun)), http.RequestAborted);
        return reply is RoundReply.Done done
            ? TypedResults.Redirect($"/rounds/{done.Round.Id}")
            : await Form(http, states, visits, plan, begun, year, replies.TroubleOf(http, ((RoundReply.Refused)reply).Why));
    }

    private static async Task<IResult> Form(HttpContext http, StateReader states, VisitStops visits, string? planId, RoundBegun? typed, int year, Trouble? trouble)
    {
        var plans = await states.Plans(http.RequestAborted);
        var plan = plans.FirstOrDefault(each => each.Id == planId) ?? plans.FirstOrDefault(each => !each.OutsidePlans) ?? (plans.Count > 0 ? plans[0] : null);
        return new RazorComponentResult<NewRoundPage>(new
        {
            Language = http.Language(),
            Plans = plans,
            Plan = plan,
            Visits = plan is null ? [] : await visits.Free(plan.Id, http.RequestAborted),
            Typed = typed,
            Year = year,
            Trouble = trouble,
            http.RequestServices.GetRequiredService<DirectoryBook>().Units,
        })
        {
            StatusCode = trouble is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
