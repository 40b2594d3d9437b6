namespace Taskboard.Journal;

/// <summary>Goes from record to record in order of position and finds the first that does not follow.</summary>
internal sealed class ChainWalk
{
    private readonly Dictionary<string, (long Version, ReadOnlyMemory<byte> Hash)> ends = [];
    private byte[] digest = RecordHash.None.ToArray();
    private long position;
    private DateTimeOffset at = DateTimeOffset.MinValue;

    public HeadDigest Head => HeadDigest.Of(position, digest);

    public DateTimeOffset At => at;

    public int Streams => ends.Count;

    /// <summary>Takes the next record; what is wrong with it, or null.</summary>
    public JournalFault? Next(JournalRecord record)
    {
        var end = ends.GetValueOrDefault(record.Stream, (Version: 0, Hash: RecordHash.None));
        FaultKind? kind = record switch
        {
            _ when record.Position != position + 1 => FaultKind.MissingRecord,
            _ when record.Version != end.Version + 1 => FaultKind.BrokenVersion,
            _ when !record.PreviousHash.Span.SequenceEqual(end.Hash.Span) => FaultKind.BrokenChain,
            _ when !record.Hash.Span.SequenceEqual(RecordHash.Of(record)) => FaultKind.BrokenHash,
            _ when record.At < at => FaultKind.EarlierMoment,
            _ => null,
        };
        if (kind is { } fault)
            return new JournalFault(fault, fault == FaultKind.MissingRecord ? position + 1 : record.Position, record.Stream, record.Version);
        ends[record.Stream] = (record.Version, record.Hash);
        (position, at) = (record.Position, record.At);
        digest = RecordHash.Continue(digest, record.Hash.Span);
        return null;
    }

    /// <summary>Whether a stream ends as its row says.</summary>
    public bool EndsWith(string stream, long version, ReadOnlySpan<byte> hash) =>
        ends.TryGetValue(stream, out var end) && end.Version == version && end.Hash.Span.SequenceEqual(hash);
}
