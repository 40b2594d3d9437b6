using Microsoft.Net.Http.Headers;

namespace Taskboard.Server.Live;

/// <summary>Lets only our own pages open a live connection with a browser's cookie. A browser opens a WebSocket to any host with that host's cookies,
/// and SignalR does not look at the origin by itself.</summary>
internal static class OriginGate
{
    /// <summary>Puts the gate before an endpoint.</summary>
    public static void Guard(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is not { } next)
            return;
        endpoint.RequestDelegate = http =>
        {
            if (Allows(http.Request))
                return next(http);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Whether the request comes from one of our pages, or from a program that shows a token, which no foreign page can have.</summary>
    public static bool Allows(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers.Origin is { Count: > 0 } origins)
            return origins is [var origin] && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        if (headers.Authorization.Count > 0)
            return true;
        // a browser leaves the origin out of a plain GET to its own host alone
        return !request.HttpContext.WebSockets.IsWebSocketRequest
            && !headers.ContainsKey(HeaderNames.Upgrade)
            && headers["Sec-Fetch-Site"] is [] or ["same-origin"];
    }
}
