using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Taskboard.Server.Accounts;

/// <summary>How a session is kept: a cookie that says who and since when, and nothing of what they may do.</summary>
internal sealed class CookieSessions(AccountBook book, TimeProvider time) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    /// <summary>A session ends after so long without a request.</summary>
    private static readonly TimeSpan s_idle = TimeSpan.FromHours(12);

    /// <summary>A session ends after so long whatever happens: a stolen cookie is not good for ever.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(7);

    /// <summary>Opens a session in the answer to this request.</summary>
    public Task Open(HttpContext http, string personId, string stamp) => http.SignInAsync(
        Schemes.Cookie,
        new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, personId),
                new Claim(AccountClaims.Stamp, stamp),
                new Claim(AccountClaims.Since, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            Schemes.Cookie)));

    public void Configure(CookieAuthenticationOptions options) => Configure(Schemes.Cookie, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != Schemes.Cookie)
            return;
        options.Cookie.Name = "taskboard";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = s_idle;
        options.SlidingExpiration = true;
        options.TimeProvider = time;
        options.Events.OnValidatePrincipal = Check;
        options.Events.OnRedirectToLogin = context => Answers.AskToSignIn(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context =>
            Answers.Write(context.HttpContext, StatusCodes.Status403Forbidden, "access.forbidden");
    }

    private Task Check(CookieValidatePrincipalContext context)
    {
        if (!Stands(context.Principal))
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private bool Stands(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } personId
        && principal.FindFirstValue(AccountClaims.Stamp) is { } stamp
        && long.TryParse(principal.FindFirstValue(AccountClaims.Since), CultureInfo.InvariantCulture, out var since)
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since) < s_longest
        && book.Stands(personId, stamp);
}
