using Microsoft.Net.Http.Headers;

namespace Taskboard.Server.Accounts;

/// <summary>The headers that stand on every answer, errors included. No script, style or frame but our own; nothing is kept that does not say it may be.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>'self' covers the hub's socket too (CSP 3).</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>Half a year, without subdomains: those are not ours to decide about.</summary>
    private const string Transport = "max-age=15552000";

    public Task Invoke(HttpContext context)
    {
        context.Response.OnStarting(static state => Add((HttpContext)state), context);
        return next(context);
    }

    private static Task Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Remove("blazor-enhanced-nav");
        // files from cards say their own, which allows less
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps && !IsThisMachine(context.Request.Host.Host))
            headers.StrictTransportSecurity = Transport;
        if (!headers.ContainsKey(HeaderNames.CacheControl))
            headers.CacheControl = headers.ContainsKey(HeaderNames.ETag) ? "private, no-cache" : "no-store";
        return Task.CompletedTask;
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
