using Taskboard.Domain;

namespace Taskboard.Journal;

/// <summary>One record of the journal: what one command did to one stream.</summary>
/// <param name="Position">Its place among all records: from 1, without gaps, in commit order.</param>
/// <param name="Stream">The stream's name.</param>
/// <param name="Version">Its place in the stream: from 1, without gaps.</param>
/// <param name="Events">The events as a UTF-8 JSON array.</param>
/// <param name="Audience">Who may know of it.</param>
/// <param name="Actor">Who did it, as it stood then.</param>
/// <param name="At">When, by the database's clock, in microseconds; never before an earlier position's.</param>
/// <param name="CommandId">The request that asked for it.</param>
/// <param name="PreviousHash">The hash of the stream's record before; 32 zero bytes for the first.</param>
/// <param name="Hash">SHA-256 over all of the above, see <see cref="RecordHash"/>.</param>
public sealed record JournalRecord(
    long Position,
    string Stream,
    long Version,
    ReadOnlyMemory<byte> Events,
    Audience Audience,
    JournalActor Actor,
    DateTimeOffset At,
    string CommandId,
    ReadOnlyMemory<byte> PreviousHash,
    ReadOnlyMemory<byte> Hash)
{
    private readonly byte[]? actorJson;

    /// <summary>The actor exactly as stored: the hash is over these bytes, whatever a later program would write for him.</summary>
    internal byte[] ActorJson
    {
        get => actorJson ?? JournalJson.Write(Actor);
        init => actorJson = value;
    }
}
