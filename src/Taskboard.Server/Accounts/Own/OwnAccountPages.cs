using System.Globalization;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>One's own account: password, sessions, personal access tokens.</summary>
internal static class OwnAccountPages
{
    public static void MapOwnAccount(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/account").RequireAuthorization(Policies.SignedIn);
        own.MapGet("", async (HttpContext http, OwnAccount pages) => await pages.Page(http));
        own.MapPost("/password", ChangePassword);
        own.MapPost("/sessions/end", EndSessions);
        own.MapPost("/tokens", CreateToken);
        own.MapPost("/tokens/{id}/revoke", RevokeToken);
    }

    private static async Task<IResult> ChangePassword(HttpContext http, IFormCollection form, OwnAccount pages, PasswordDesk desk)
    {
        var reply = form["password"] == form["again"]
            ? await desk.Change(http, http.Must(), form["current"].ToString(), form["password"].ToString())
            : AccountFault.PasswordsDiffer;
        return reply is AccountReply<Account>.Refused(var why)
            ? await pages.Page(http, new OwnAccountNotes { PasswordFault = why.Words(http.Language()) })
            : TypedResults.Redirect("/account?done=password");
    }

    private static async Task<IResult> EndSessions(HttpContext http, PasswordDesk desk)
    {
        await desk.EndSessions(http, http.Must());
        return TypedResults.Redirect("/account?done=sessions");
    }

    private static async Task<IResult> CreateToken(HttpContext http, IFormCollection form, OwnAccount pages, TokenDesk desk)
    {
        var days = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var scope = form["scope"] == "write" ? TokenScope.Write : TokenScope.Read;
        var reply = await desk.Create(http.Must().Id, form["name"].ToString(), scope, TimeSpan.FromDays(days), http.RequestAborted);
        return await pages.Page(http, reply switch
        {
            AccountReply<string>.Done(var token) => new OwnAccountNotes { NewToken = token },
            AccountReply<string>.Refused(var why) => new OwnAccountNotes { TokenFault = why.Words(http.Language()) },
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    private static async Task<IResult> RevokeToken(HttpContext http, string id, TokenDesk desk) =>
        await desk.Revoke(http.Must().Id, id, http.RequestAborted)
            ? TypedResults.Redirect("/account?done=revoked")
            : TypedResults.Redirect("/account");
}
