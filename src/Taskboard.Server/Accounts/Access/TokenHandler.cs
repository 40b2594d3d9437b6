using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Taskboard.Server.Accounts;

/// <summary>Reads <c>Authorization: Bearer tb_…</c>. A lookup in memory and one SHA-256 a request; no database.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AccountBook book,
    TokenUse uses)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";
    private static readonly Task<AuthenticateResult> s_none = Task.FromResult(AuthenticateResult.NoResult());
    private static readonly Task<AuthenticateResult> s_bad = Task.FromResult(AuthenticateResult.Fail("no such token"));

    /// <summary>Whether a request carries a token: then its cookies count for nothing.</summary>
    public static bool IsCarriedBy(HttpRequest request) =>
        request.Headers.Authorization is [{ } header, ..] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsCarriedBy(Request))
            return s_none;
        var token = Request.Headers.Authorization[0].AsSpan(Bearer.Length).Trim();
        if (!token.StartsWith(AccessToken.Prefix) || Secret.HashOf(token[AccessToken.Prefix.Length..]) is not { } hash)
            return s_bad;
        var now = TimeProvider.GetUtcNow();
        if (book.Token(hash, now) is not { } entry)
            return s_bad;
        if (entry.Use(now))
            uses.Note(entry.Token.Id, now);
        return entry.Success;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Answers.Write(Context, StatusCodes.Status401Unauthorized, "access.bad-token");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Answers.Write(Context, StatusCodes.Status403Forbidden, "access.forbidden");
}
