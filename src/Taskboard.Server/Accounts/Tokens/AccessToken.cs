namespace Taskboard.Server.Accounts;

/// <summary>A personal access token as it is kept: the token itself was shown once and is known to its owner alone.</summary>
/// <param name="Id">Its id, for lists and for revoking.</param>
/// <param name="PersonId">Whose it is.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="Scope">What it may be used for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when it is worth nothing.</param>
/// <param name="RevokedAt">When it was revoked; null while it was not.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null if never.</param>
public sealed record AccessToken(
    string Id,
    string PersonId,
    string Name,
    TokenScope Scope,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt)
{
    /// <summary>How every token begins, so that a leaked one is recognised.</summary>
    public const string Prefix = "tb_";

    /// <summary>The longest life that may be asked for.</summary>
    public static TimeSpan LongestLife { get; } = TimeSpan.FromDays(366);

    /// <summary>Whether it opens anything at a moment.</summary>
    public bool IsGood(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
