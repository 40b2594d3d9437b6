namespace Taskboard.Server.Rounds;

/// <summary>A link by which a wall display looks at a round without anybody signed in. Its secret is kept as a hash alone.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RoundId">The round that it shows.</param>
/// <param name="Name">Where it hangs: "Sảnh tầng 2".</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
/// <param name="RevokedAt">When it was taken back; null while it was not.</param>
public sealed record DisplayLink(string Id, string RoundId, string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>Whether it is good at a moment.</summary>
    public bool IsGood(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
