namespace Taskboard.Journal;

/// <summary>Checks the records of one stream, from the first: each follows on the one before it, and carries the hash of what it says.</summary>
public sealed class StreamWalk
{
    private long _version;
    private ReadOnlyMemory<byte> _hash = RecordHash.None;

    /// <summary>Takes the next record; whether it is what was written. After a broken one, those that follow on it are judged by themselves.</summary>
    public bool Next(JournalRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var good = record.Version == _version + 1 && record.PreviousHash.Span.SequenceEqual(_hash.Span) && record.Hash.Span.SequenceEqual(RecordHash.Of(record));
        (_version, _hash) = (record.Version, record.Hash);
        return good;
    }
}
