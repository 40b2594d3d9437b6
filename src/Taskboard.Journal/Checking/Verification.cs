namespace Taskboard.Journal;

/// <summary>What a walk over the whole journal found.</summary>
/// <param name="Head">The digest as far as the walk came: of the whole journal, when there is no fault.</param>
/// <param name="Streams">How many streams were met.</param>
/// <param name="Fault">The first thing found wrong, or null.</param>
public sealed record Verification(HeadDigest Head, long Streams, JournalFault? Fault)
{
    /// <summary>Whether nothing was found wrong.</summary>
    public bool IsSound => Fault is null;
}
