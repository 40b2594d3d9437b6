namespace Taskboard.Server.Accounts;

/// <summary>A link that opens one thing once, for whoever it was handed to. Its secret is kept as a hash alone.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="PersonId">For whom; null for <see cref="LinkPurpose.SetUp"/>.</param>
/// <param name="ExpiresAt">From when it is worth nothing.</param>
/// <param name="Used">Whether it was used, or a newer one took its place.</param>
public sealed record OneTimeLink(LinkPurpose Purpose, string? PersonId, DateTimeOffset ExpiresAt, bool Used)
{
    /// <summary>How long an invitation or a reset is good.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromHours(72);

    /// <summary>How long the set-up link on the console is good; a restart prints a new one.</summary>
    public static TimeSpan SetUpLife { get; } = TimeSpan.FromHours(24);

    /// <summary>Where links lead; the secret follows.</summary>
    public const string Path = "/welcome/";
}
