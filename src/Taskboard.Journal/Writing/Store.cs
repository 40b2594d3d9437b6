namespace Taskboard.Journal;

/// <summary>
/// The writing side of one database: one connection, one transaction at a time, used from one thread. The readings that decide
/// and the writings that follow are laid out so that a server is asked twice per transaction.
/// </summary>
internal abstract class Store : IDisposable
{
    /// <summary>Begins a transaction, takes the head's lock, and reads what decides these appends.</summary>
    public abstract WriterState Begin(IReadOnlyList<PreparedAppend> appends);

    /// <summary>Writes what a batch adds and commits.</summary>
    public abstract void Commit(BatchPlan plan);

    /// <summary>Gives the transaction up, if there is one. Does not throw.</summary>
    public abstract void Rollback();

    /// <summary>Within the transaction: the records after a position.</summary>
    public abstract IReadOnlyList<JournalRecord> ReadAfter(long position, int max);

    /// <summary>Within the transaction: empties every read table.</summary>
    public abstract void ClearRows();

    /// <summary>Within the transaction: writes rows.</summary>
    public abstract void WriteRows(IReadOnlyList<(RowChange Change, long At)> rows);

    /// <summary>Commits a transaction that added no records.</summary>
    public abstract void Commit();

    /// <summary>The named problem behind an exception, or null when what was asked is at fault and not the database.</summary>
    public abstract DatabaseProblem? ProblemOf(Exception exception);

    public abstract void Dispose();
}
