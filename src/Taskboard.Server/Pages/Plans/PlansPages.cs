using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Plans;

/// <summary>Where one comes in, and the list of plans.</summary>
internal static class PlansPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => TypedResults.Redirect("/board")).RequireAuthorization(Policies.SignedIn);
        app.MapGet("/plans", List).RequireAuthorization(Policies.SignedIn);
    }

    private static async Task<IResult> List(HttpContext http, StateReader states, CancellationToken cancel) =>
        new RazorComponentResult<PlansPage>(new { Language = http.Language(), Plans = await states.Plans(cancel) });
}
