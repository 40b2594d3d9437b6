using Taskboard.Server.Live;

namespace Taskboard.Server.Operations;

/// <summary>Whether a proxy should send requests to this node.</summary>
public sealed class Readiness(Drain drain, LiveFeed feed)
{
    /// <summary>The journal is looked at once a second at least; a database that has not answered for this long is cut off.</summary>
    private static readonly TimeSpan s_longestSilence = TimeSpan.FromSeconds(5);

    /// <summary>Null where it should; otherwise why not: <c>draining</c>, or <c>journal</c> while the database cannot be read.</summary>
    public string? WhyNot => drain.IsUnderWay ? "draining" : feed.IsFailing || feed.Silence > s_longestSilence ? "journal" : null;
}
