using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Live;

/// <summary>The changes of a board over plain HTTP, for a browser that cannot keep a connection open.</summary>
internal static class LiveEndpoints
{
    /// <summary>Maps <c>GET /board/changes?plan=ID&amp;since=POSITION</c>.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/board/changes", Changes).RequireAuthorization(Policies.SignedIn);

    private static async Task<Results<JsonHttpResult<WatchReply>, NotFound>> Changes(HttpContext http, string? plan, long since, CatchUp catchUp, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return BoardKey.TryParse(plan, out var key) && await catchUp.Since(WatchGroup.Of(new BoardFilter { Board = key }, http.Language()), Onlooker.Of(http.Must()), since, cancel) is { } reply
            ? TypedResults.Json(reply, LiveJson.Default.WatchReply)
            : TypedResults.NotFound();
    }
}
