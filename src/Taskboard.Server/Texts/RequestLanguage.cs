using Taskboard.Server.Api;

namespace Taskboard.Server.Texts;

/// <summary>The language that a browser chose. It is a cookie, so that a page's address and bytes are the same for everybody.</summary>
public static class RequestLanguage
{
    /// <summary>The cookie; scripts may read it.</summary>
    public const string Cookie = "language";

    /// <summary>The language of the answer: the cookie's, otherwise Vietnamese. Programs have no cookie and ask by <c>Accept-Language</c>.</summary>
    public static Language Language(this HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") ? ApiLanguage.Of(context.Request)
        : context.Request.Cookies.TryGetValue(Cookie, out var chosen) && chosen == "en" ? Texts.Language.En : Texts.Language.Vi;

    /// <summary>Remembers a choice for a year.</summary>
    public static void Choose(HttpContext context, Language language) => context.Response.Cookies.Append(
        Cookie,
        language.Id(),
        new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
}
