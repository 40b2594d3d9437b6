using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Remembers in a cookie for which users a browser has signed in before. It opens nothing: it only lets the throttle tell an owner
/// who mistypes from somebody who guesses.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection)
{
    private const string Cookie = "taskboard-device";
    private const int MostUsers = 8;
    private static readonly TimeSpan s_life = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("taskboard.device.1").ToTimeLimitedDataProtector();

    /// <summary>The device's id, if it has signed in as this user before; null otherwise.</summary>
    public string? IdFor(HttpContext http, string userKey) => Read(http) is [var id, .. var users] && users.Contains(userKey) ? id : null;

    /// <summary>Remembers a sign-in.</summary>
    public void Remember(HttpContext http, string userKey)
    {
        var known = Read(http);
        var id = known is [var first, ..] ? first : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var users = known.Skip(1).Where(user => user != userKey).Prepend(userKey).Take(MostUsers);
        http.Response.Cookies.Append(
            HostCookies.NameOn(http, Cookie),
            _protector.Protect(string.Join(' ', users.Prepend(id)), s_life),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                Path = "/",
                MaxAge = s_life,
                IsEssential = true,
            });
    }

    private string[] Read(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(HostCookies.NameOn(http, Cookie), out var text))
            return [];
        try
        {
            return _protector.Unprotect(text).Split(' ');
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
