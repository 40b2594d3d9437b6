using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Feeds;

/// <summary>Making secret addresses of calendars and revoking them: one's own on the page of one's account, those of a unit's work by administrators.</summary>
internal static class FeedForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/account/feeds").RequireAuthorization(Policies.SignedIn);
        own.MapPost("", Make);
        own.MapPost("/{id}/revoke", Revoke);
        app.MapPost("/admin/units/{unitId}/feeds/{id}/revoke", RevokeOfUnit).RequireAuthorization(Policies.Administer);
    }

    private static async Task<IResult> Make(HttpContext http, IFormCollection form, OwnAccount pages, FeedAddresses addresses)
    {
        var user = http.Must();
        var unit = form["unit"].ToString() is { Length: > 0 } named ? named : null;
        if (unit is not null && !user.Units.Contains(unit))
            return await pages.Page(http, new OwnAccountNotes { FeedFault = Text.Get(http.Language(), "feed.fault.unit") });
        var secret = await addresses.Make(user.Id, unit, http.RequestAborted);
        return await pages.Page(http, new OwnAccountNotes { NewFeed = new($"{http.Request.Scheme}://{http.Request.Host}{FeedAddress.PathOf(secret)}"), NewFeedUnit = unit });
    }

    private static async Task<IResult> Revoke(HttpContext http, string id, FeedAddresses addresses) =>
        await addresses.Revoke(http.Must().Id, id, http.RequestAborted)
            ? TypedResults.Redirect("/account?done=feed#feeds")
            : TypedResults.Redirect("/account#feeds");

    private static async Task<IResult> RevokeOfUnit(HttpContext http, string unitId, string id, FeedAddresses addresses) =>
        await addresses.RevokeOfUnit(unitId, id, http.RequestAborted) ? TypedResults.Redirect($"/admin/units/{unitId}") : Answer.NotFound;
}
