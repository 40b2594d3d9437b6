namespace Taskboard.Server.Accounts;

/// <summary>What a person signs in with. Role, units and whether they may sign in at all stand in the journal, not here.</summary>
public sealed class Account
{
    /// <summary>The person's id.</summary>
    public required string PersonId { get; init; }

    /// <summary>The name to sign in with.</summary>
    public required string UserName { get; set; }

    /// <summary>The name as compared.</summary>
    public string UserKey { get; set; } = "";

    /// <summary>The hashed password; null until an invitation was used.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>A new one ends every session.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>The language the person chose; null where they never did.</summary>
    public string? Language { get; set; }

    /// <summary>When it was made, in microseconds since 1970-01-01 UTC.</summary>
    public long CreatedAt { get; set; }

    /// <summary>When it was last signed in to; null if never.</summary>
    public long? LastSignIn { get; set; }

    /// <summary>The number of its last change: an update based on an older one is refused.</summary>
    public long Changed { get; set; }
}
