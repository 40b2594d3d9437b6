using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Taskboard.Server.Accounts;

/// <summary>A token in memory, with the ticket that every request by it is given: nothing is built per request.</summary>
internal sealed class TokenEntry(AccessToken token)
{
    /// <summary>The token.</summary>
    public AccessToken Token { get; } = token;

    /// <summary>Who the bearer is.</summary>
    public Task<AuthenticateResult> Success { get; } =
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(token), Schemes.Token)));

    private long _lastUsed;

    /// <summary>Notes a use; true when the last one noted is a minute ago, so that it is time to write it down.</summary>
    public bool Use(DateTimeOffset now)
    {
        var before = Interlocked.Read(ref _lastUsed);
        return now.UtcTicks - before >= TimeSpan.TicksPerMinute
            && Interlocked.CompareExchange(ref _lastUsed, now.UtcTicks, before) == before;
    }

    private static ClaimsPrincipal PrincipalOf(AccessToken token) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, token.PersonId),
            new Claim(AccountClaims.Token, token.Id),
            new Claim(AccountClaims.Scope, token.Scope == TokenScope.Write ? AccountClaims.Write : AccountClaims.Read),
        ],
        Schemes.Token));
}
