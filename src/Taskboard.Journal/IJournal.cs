namespace Taskboard.Journal;

/// <summary>
/// What happened, durably: append-only, one record per command. Of two writers on one version one wins; a repeated command
/// id has one effect; positions have no gaps and follow commit order, so a reader that follows them skips nothing.
/// </summary>
/// <remarks>Every method may throw a <see cref="DatabaseProblem"/>; after any but <see cref="OutcomeUnknown"/> nothing was done.</remarks>
public interface IJournal
{
    /// <summary>Raised after each commit of this process with the last position, on the writer's thread: wake somebody and return.</summary>
    event Action<long>? Committed;

    /// <summary>
    /// Adds to one stream. Joins the commit of whatever waits at the moment and answers only after that commit. Cancelling
    /// takes it out of the queue; once it is being written, the true outcome is awaited.
    /// </summary>
    /// <exception cref="OutcomeUnknown">The connection was lost during the commit: append again with the same command id.</exception>
    ValueTask<AppendOutcome> Append(Append append, CancellationToken cancel);

    /// <summary>
    /// Adds to many streams in one transaction, all or nothing; the outcomes are in the order given. If one of them conflicts or
    /// was seen before, none is committed: the others are <see cref="AppendOutcome.HeldBack"/>.
    /// </summary>
    /// <exception cref="OutcomeUnknown">The connection was lost during the commit: append again with the same command ids.</exception>
    ValueTask<IReadOnlyList<AppendOutcome>> AppendTogether(IReadOnlyList<Append> appends, CancellationToken cancel);

    /// <summary>The records of one stream after a version, in order; nothing for an unknown stream.</summary>
    IAsyncEnumerable<JournalRecord> ReadStream(string stream, long afterVersion, CancellationToken cancel);

    /// <summary>Up to <paramref name="max"/> records after a position, in order and without a gap.</summary>
    ValueTask<IReadOnlyList<JournalRecord>> ReadAfter(long position, int max, CancellationToken cancel);

    /// <summary>The last committed position; 0 for an empty journal.</summary>
    ValueTask<long> Head(CancellationToken cancel);
}
