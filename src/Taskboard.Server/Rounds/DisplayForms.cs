using Taskboard.Domain.Rounds;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages;
using Taskboard.Server.Pages.Rounds;

namespace Taskboard.Server.Rounds;

/// <summary>Making links for wall displays, and taking them back.</summary>
internal static class DisplayForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var displays = app.MapGroup("/rounds/{id}/displays").RequireAuthorization(Policies.SignedIn);
        displays.MapGet("", (HttpContext http, string id, DisplayLinks links) => Show(http, id, links, null)).PartOfPage(2);
        displays.MapPost("", Make);
        displays.MapPost("/{linkId}/revoke", Revoke);
    }

    private static async Task<IResult> Show(HttpContext http, string id, DisplayLinks links, string? secret) =>
        await RoundAccess.Find(http, id) is { } round && http.Must().PlansRounds()
            ? RoundReplies.Fragment<DisplayList>(http, new()
            {
                ["Round"] = round,
                ["Links"] = await links.Of(id, http.RequestAborted),
                ["Now"] = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
                ["Address"] = secret is null ? null : $"{http.Request.Scheme}://{http.Request.Host}/wall/{secret}",
            })
            : Answer.NotFound;

    private static async Task<IResult> Make(HttpContext http, string id, IFormCollection form, DisplayLinks links)
    {
        if (await RoundAccess.Find(http, id) is null || !http.Must().PlansRounds())
            return Answer.NotFound;
        var name = new RoundFields(form).Line("name") is { Length: <= 100 } given ? given : "Màn hình";
        return await Show(http, id, links, await links.Make(id, name, http.Must().Id, http.RequestAborted));
    }

    private static async Task<IResult> Revoke(HttpContext http, string id, string linkId, DisplayLinks links)
    {
        if (await RoundAccess.Find(http, id) is null || !http.Must().PlansRounds())
            return Answer.NotFound;
        await links.Revoke(id, linkId, http.RequestAborted);
        return await Show(http, id, links, null);
    }
}
