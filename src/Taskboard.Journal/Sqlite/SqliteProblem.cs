using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Taskboard.Journal;

/// <summary>SQLite's result codes as named problems.</summary>
internal static class SqliteProblem
{
    /// <summary>The problem behind an exception, or null when the statement itself is at fault.</summary>
    public static DatabaseProblem? Of(Exception exception) => exception switch
    {
        DatabaseProblem problem => problem,
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new DatabaseLocked(sqlite),
            raw.SQLITE_FULL => new DiskFull(sqlite),
            raw.SQLITE_IOERR => new DiskFault(sqlite),
            raw.SQLITE_NOTADB => new NotADatabase(sqlite),
            raw.SQLITE_CORRUPT => new DatabaseCorrupt(sqlite),
            raw.SQLITE_READONLY or raw.SQLITE_PERM => new DatabaseReadOnly(sqlite),
            raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH => new DatabaseUnavailable(sqlite),
            _ => null,
        },
        _ => null,
    };

    /// <summary>
    /// Commits. If the disk fails in the middle of it, what had reached the disk is found by the recovery after a crash, or
    /// overwritten by the next commit: nobody knows yet which.
    /// </summary>
    /// <exception cref="OutcomeUnknown">The disk failed during the commit.</exception>
    public static void OfCommit(Action commit)
    {
        try
        {
            commit();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_IOERR)
        {
            throw new OutcomeUnknown(failure);
        }
    }
}
