namespace Taskboard.Server.Feeds;

/// <summary>A secret address at which a calendar reads somebody's work. The secret is kept as a hash alone; who lost it makes a new one, which ends the old.</summary>
/// <param name="Id">Its id, for lists and for revoking.</param>
/// <param name="PersonId">Who reads it: it shows what they may know of at that moment, and ends when they are disabled.</param>
/// <param name="UnitId">The unit whose work it shows; null for the person's own work. It ends when the person leaves the unit.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="LastReadAt">When a calendar last read it, to the hour; null if none ever did.</param>
public sealed record FeedAddress(string Id, string PersonId, string? UnitId, DateTimeOffset CreatedAt, DateTimeOffset? LastReadAt)
{
    /// <summary>Where feeds lie.</summary>
    public const string Root = "/feeds/";

    /// <summary>How the names of feeds end.</summary>
    public const string Ending = ".ics";

    /// <summary>The path of a secret.</summary>
    public static string PathOf(string secret) => Root + secret + Ending;
}
