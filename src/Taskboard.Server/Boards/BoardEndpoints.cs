using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Live;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Boards;

/// <summary>The board's page. What it says does not depend on who asks, whether they may ask does: that is checked at every request.</summary>
internal static class BoardEndpoints
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        var boards = app.MapGroup("/board").RequireAuthorization(Policies.SignedIn);
        boards.MapGet("", Page);
    }

    private static async Task Page(HttpContext http, BoardPages pages, LiveFeed feed)
    {
        var filter = BoardQuery.Parse(http.Request.Query, out var understood);
        if (!understood)
        {
            // an address that says more than is understood would promise what the board does not show
            http.Response.Redirect("/board" + BoardQuery.Format(filter));
            return;
        }
        // whoever has just changed something finds it on the page they go to
        await feed.CaughtUp(s_patience, http.RequestAborted);
        if (await pages.Get(filter, Onlooker.Of(http.Must()), http.Language(), http.RequestAborted) is not { } page)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await Write(http, page);
    }

    private static async Task Write(HttpContext http, BoardPageBytes page)
    {
        var headers = http.Response.Headers;
        headers.ETag = page.ETag;
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Accept-Encoding, Cookie";
        if (http.Request.Headers.IfNoneMatch is { Count: > 0 } seen && seen.ToString().Contains(page.ETag, StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var body = page.Plain;
        switch (BodyEncoding.Best(http.Request.Headers.AcceptEncoding))
        {
            case BodyEncoding.Gzip:
                headers.ContentEncoding = BodyEncoding.Gzip;
                body = page.Gzip;
                break;
            case BodyEncoding.Brotli:
                headers.ContentEncoding = BodyEncoding.Brotli;
                body = page.Brotli;
                break;
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }
}
