using Taskboard.Server.Live;

namespace Taskboard.Server.Operations;

/// <summary>On a node that leaves: answers close their connection, so that the next request goes elsewhere, and no live connection begins.</summary>
internal sealed class DrainGate(RequestDelegate next, Drain drain)
{
    public Task Invoke(HttpContext http)
    {
        if (!drain.IsUnderWay)
            return next(http);
        if (HttpProtocol.IsHttp11(http.Request.Protocol))
            http.Response.Headers.Connection = "close";
        if (!http.Request.Path.StartsWithSegments(LiveArea.HubPath))
            return next(http);
        // a proxy that sees this asks the next node
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    }
}
