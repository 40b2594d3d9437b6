namespace Taskboard.Server.Accounts;

/// <summary>What a ticket says besides the person's id (<see cref="System.Security.Claims.ClaimTypes.NameIdentifier"/>). Rights are looked up, never carried.</summary>
internal static class AccountClaims
{
    /// <summary>The security stamp of the account at the sign-in.</summary>
    public const string Stamp = "stamp";

    /// <summary>When the session began, in seconds since 1970.</summary>
    public const string Since = "since";

    /// <summary>The id of the token used.</summary>
    public const string Token = "token";

    /// <summary>What the token may be used for: <see cref="Read"/> or <see cref="Write"/>.</summary>
    public const string Scope = "scope";

    /// <summary>Looking.</summary>
    public const string Read = "read";

    /// <summary>Looking and changing.</summary>
    public const string Write = "write";
}
