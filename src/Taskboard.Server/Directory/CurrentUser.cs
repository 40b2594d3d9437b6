using System.Security.Claims;
using Taskboard.Domain.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Directory;

/// <summary>Who makes a request, as the directory knows them at this moment: rights taken away count at once.</summary>
public static class CurrentUser
{
    /// <summary>The id of the person a ticket speaks of; null where nobody is signed in.</summary>
    public static string? IdOf(ClaimsPrincipal user) => user.FindFirst(ClaimTypes.NameIdentifier)?.Value;

    /// <summary>The signed-in user; null when nobody is, or they were disabled. The claim <see cref="ClaimTypes.NameIdentifier"/> is the person's id.</summary>
    public static ActingUser? Acting(this HttpContext http)
    {
        if (IdOf(http.User) is not { } id)
            return null;
        var services = http.RequestServices;
        return services.GetRequiredService<DirectoryBook>().Acting(id, services.GetRequiredService<Clock>().Today);
    }

    /// <summary>The signed-in user of an endpoint that demands one.</summary>
    /// <exception cref="InvalidOperationException">The endpoint has no policy.</exception>
    public static ActingUser Must(this HttpContext http) => http.Acting() ?? throw new InvalidOperationException("an endpoint without a policy asked who its user is");
}
