using Microsoft.AspNetCore.Authentication.Cookies;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Puts <c>__Host-</c> before a cookie's name wherever the request came over HTTPS, so that no neighbouring domain can set it; over
/// plain HTTP a browser would refuse such a name.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    /// <summary>The name on this request.</summary>
    public static string NameOn(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;

    public string? GetRequestCookie(HttpContext context, string key) => _inner.GetRequestCookie(context, NameOn(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, NameOn(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _inner.DeleteCookie(context, NameOn(context, key), options);
}
