using System.Data.Common;

namespace Taskboard.Journal;

/// <summary>
/// One database, SQLite or PostgreSQL, migrated to what this program knows: the journal, connections for reading, and writes to the
/// small tables that are no part of the journal.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    private protected Database()
    {
    }

    /// <summary>Which SQL it speaks.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>What happened.</summary>
    public abstract IJournal Journal { get; }

    /// <summary>Runs appends and whatever else needs the writing connection, one transaction after the other.</summary>
    internal abstract Writer Writer { get; }

    /// <summary>
    /// Opens and migrates. A PostgreSQL connection string has a <c>Host</c>, or it is a <c>postgres://</c> address; anything else is a
    /// SQLite file's path, with or without <c>Data Source=</c> before it.
    /// </summary>
    /// <exception cref="DatabaseProblem">It cannot be reached, is locked, full, damaged, none of ours, or of a newer program.</exception>
    public static async Task<Database> Open(string location, DatabaseOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        options ??= new DatabaseOptions();
        return PostgresLocation.Is(location)
            ? await PostgresDatabase.Open(location, options, cancel)
            : SqliteDatabase.Open(location, options);
    }

    /// <summary>An open connection for reading, out of a pool; dispose it soon.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be reached.</exception>
    public abstract ValueTask<DbConnection> Read(CancellationToken cancel);

    /// <summary>
    /// A transaction in which everything read stands still at one moment, such as the board's tasks and the head they belong to.
    /// Dispose the snapshot soon: while it is open, the database keeps what changed since.
    /// </summary>
    /// <exception cref="DatabaseProblem">The database cannot be reached.</exception>
    public abstract ValueTask<Snapshot> ReadTogether(CancellationToken cancel);

    /// <summary>
    /// Writes to tables outside the journal (accounts, drafts, keys), in a transaction that is committed afterwards, or rolled back
    /// if <paramref name="work"/> throws. On SQLite it stands in the one writer's queue: it must do nothing but work on
    /// that connection, least of all append to the journal.
    /// </summary>
    /// <exception cref="DatabaseProblem">The database is locked, full or gone.</exception>
    public async Task Write(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancel) =>
        await Write(
            async (connection, transaction) =>
            {
                await work(connection, transaction);
                return true;
            },
            cancel);

    /// <summary>The same, with a result.</summary>
    /// <exception cref="DatabaseProblem">The database is locked, full or gone.</exception>
    public Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel) => Write(work, durable: true, cancel);

    /// <summary>
    /// The same for what follows from the journal and can be done again: the commit doesn't wait for the disk. A crash of the machine may
    /// take it back, whole, and never one that lasts without those before it.
    /// </summary>
    /// <exception cref="DatabaseProblem">The database is locked, full or gone.</exception>
    public Task<T> WriteRepeatable<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel) => Write(work, durable: false, cancel);

    private protected abstract Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, bool durable, CancellationToken cancel);

    /// <summary>The named problem behind an exception that came out of a read, or null if the database is not at fault.</summary>
    public abstract DatabaseProblem? ProblemOf(Exception exception);

    /// <summary>How long the commit under way has taken so far; zero where there is none.</summary>
    public TimeSpan CommitAge => Writer.CommitAge;

    /// <summary>Finishes the appends that wait, then closes.</summary>
    public abstract ValueTask DisposeAsync();
}
