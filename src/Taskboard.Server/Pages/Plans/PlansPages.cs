using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Plans;

/// <summary>Where one comes in, and the list of plans.</summary>
internal static class PlansPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => TypedResults.Redirect("/board")).RequireAuthorization(Policies.SignedIn);
        app.MapPost("/plans/{planId}/limit", Limit).RequireAuthorization(Policies.SignedIn);
        app.MapGet("/plans", List).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> List(HttpContext http, StateReader states, CancellationToken cancel) =>
        Page(http, await states.Plans(cancel), null);

    private static async Task<IResult> Limit(HttpContext http, string planId, IFormCollection form, PlanDesk desk, StateReader states, CancellationToken cancel)
    {
        var by = http.Must();
        var reply = Identifiers.IsOne(planId)
            ? await desk.Limit(planId, FormFields.Version(form), form["limited"] == "yes", form["reason"].ToString(), by, CommandForm.Id(form))
            : new PlanLimitReply();
        return reply switch
        {
            { Plan: not null } => TypedResults.Redirect("/plans"),
            { Why: { } why } => Page(http, await states.Plans(cancel), RefusalWords.Of(why, null, WorkflowBook.Default, http.Language()).What),
            _ => Answer.NotFound,
        };
    }

    private static RazorComponentResult<PlansPage> Page(HttpContext http, IReadOnlyList<Plan> plans, string? fault)
    {
        var user = http.Must();
        return new(new { Language = http.Language(), Plans = (IReadOnlyList<Plan>)[.. plans.Where(plan => plan.IsKnownTo(user))], MayLimit = user.Has(Right.Limit), Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
