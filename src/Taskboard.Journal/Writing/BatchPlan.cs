namespace Taskboard.Journal;

/// <summary>
/// Who wins in a batch, decided in memory under the head's lock: each append sees what those before it in the batch have done,
/// as if it had come after their commit. A loser takes nothing from the others.
/// </summary>
internal sealed class BatchPlan(WriterState state)
{
    private readonly Dictionary<string, StreamHead> streams = [];
    private readonly Dictionary<(string Stream, string CommandId), JournalRecord> added = [];
    private readonly List<JournalRecord> records = [];
    private readonly RowWrites rows = new();
    private byte[] digest = state.Head.Digest;
    private long streamCount = state.Head.Streams;

    /// <summary>The records to insert, in order of position.</summary>
    public IReadOnlyList<JournalRecord> Records => records;

    /// <summary>The streams that the records belong to, as they stand with them; new are those with a number above the old head's.</summary>
    public IReadOnlyDictionary<string, StreamHead> Streams => streams;

    public IReadOnlyList<(RowChange Change, long At)> Rows => rows.All;

    public JournalHead Head => new(state.Head.Position + records.Count, state.Head.At, streamCount, digest);

    public bool IsNew(StreamHead stream) => stream.Id > state.Head.Streams;

    /// <summary>Decides appends that stand or fall together; the outcomes hold once the plan is committed.</summary>
    public AppendOutcome[] Decide(IReadOnlyList<PreparedAppend> appends)
    {
        var outcomes = new AppendOutcome[appends.Count];
        if (Losers(appends, outcomes))
            return outcomes;
        for (var i = 0; i < appends.Count; i++)
            outcomes[i] = Add(appends[i]);
        return outcomes;
    }

    private bool Losers(IReadOnlyList<PreparedAppend> appends, AppendOutcome[] outcomes)
    {
        var any = false;
        var ahead = appends.Count > 1 ? new Dictionary<string, long>() : null;
        for (var i = 0; i < appends.Count; i++)
        {
            var stream = appends[i].Append.Stream;
            var version = ahead is not null && ahead.TryGetValue(stream, out var reached) ? reached : VersionOf(stream);
            if (added.TryGetValue(appends[i].Command, out var first) || state.Seen.TryGetValue(appends[i].Command, out first))
                outcomes[i] = new AppendOutcome.Repeated(first);
            else if (version != appends[i].Append.ExpectedVersion)
                outcomes[i] = new AppendOutcome.Conflict(version);
            else
            {
                outcomes[i] = new AppendOutcome.HeldBack();
                ahead?[stream] = version + 1;
                continue;
            }
            any = true;
        }
        return any;
    }

    private AppendOutcome.Committed Add(PreparedAppend prepared)
    {
        var append = prepared.Append;
        var stream = HeadOf(append.Stream) ?? new StreamHead(++streamCount, append.Stream, 0, RecordHash.None);
        var at = Moment.FromMicroseconds(state.Head.At);
        var record = new JournalRecord(
            state.Head.Position + records.Count + 1, append.Stream, stream.Version + 1, append.Events, append.Audience, append.Actor,
            at, append.CommandId, stream.Hash, ReadOnlyMemory<byte>.Empty)
        { ActorJson = prepared.ActorJson };
        var hash = RecordHash.Of(record);
        record = record with { Hash = hash };

        digest = RecordHash.Continue(digest, hash);
        records.Add(record);
        added.Add(prepared.Command, record);
        streams[append.Stream] = stream with { Version = record.Version, Hash = hash };
        foreach (var row in append.Rows)
            rows.Add(row, state.Head.At);
        return new AppendOutcome.Committed(record.Position, record.Version, at);
    }

    private long VersionOf(string stream) => HeadOf(stream)?.Version ?? 0;

    private StreamHead? HeadOf(string stream) => streams.GetValueOrDefault(stream) ?? state.Streams.GetValueOrDefault(stream);
}
