using Microsoft.AspNetCore.Antiforgery;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary><c>GET /me.json</c>: who is signed in.</summary>
internal static class MeApi
{
    public static void MapMe(this IEndpointRouteBuilder app) => app.MapGet("/me.json", Get).RequireAuthorization(Policies.SignedIn);

    private static IResult Get(HttpContext http, AccountBook book, IAntiforgery antiforgery)
    {
        var user = http.Must();
        var language = http.Language();
        var role = Names.Kebab(user.Role);
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        var me = new Me(
            user.Id,
            user.Name,
            book.Account(user.Id)?.UserName ?? "",
            role,
            Text.Get(language, "role." + role),
            user.UnitName,
            user.Units,
            [.. Enum.GetValues<Right>().Where(right => user.Has(right)).Select(Names.Kebab)],
            language.Id(),
            new MeAntiforgery(AntiforgeryGate.Header, AntiforgeryGate.Field, token));
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(me, AccountsJson.Default.Me);
    }
}
