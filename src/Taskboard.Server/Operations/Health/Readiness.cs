using Taskboard.Server.Live;

namespace Taskboard.Server.Operations;

/// <summary>Whether a proxy should send requests to this node.</summary>
public sealed class Readiness(Drain drain, LiveFeed feed)
{
    /// <summary>Null where it should; otherwise why not: <c>draining</c>, or <c>journal</c> while the database cannot be read.</summary>
    public string? WhyNot => drain.IsUnderWay ? "draining" : feed.IsFailing ? "journal" : null;
}
