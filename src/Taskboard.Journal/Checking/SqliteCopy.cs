using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Taskboard.Journal;

/// <summary>The handling of whole SQLite files behind <see cref="Backup"/>.</summary>
internal static class SqliteCopy
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Copies by SQLite's online backup, so that the copy is of one moment whoever writes; it ends as a single file.</summary>
    public static void Copy(string from, string to)
    {
        Delete(to);
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        SqliteFile.Execute(target, "PRAGMA journal_mode = DELETE");
    }

    /// <exception cref="BackupRefused">The file does not verify.</exception>
    /// <exception cref="DatabaseIsNewer">It is of a newer program.</exception>
    public static async Task<Verification> Verify(string file, CancellationToken cancel)
    {
        var connection = Open(file, SqliteOpenMode.ReadOnly);
        await using var snapshot = new Snapshot(connection, connection.BeginTransaction(deferred: true));
        if (!SqliteFile.IsOurs(connection))
            throw new NotADatabase();
        Migrations.ThrowIfUnknown(connection, snapshot.Transaction, Migrations.Known(Dialect.Sqlite));
        var found = await JournalVerifier.Verify(snapshot, Dialect.Sqlite, null, cancel);
        return found.IsSound ? found : throw new BackupRefused(BackupRefusal.DoesNotVerify, found.Fault);
    }

    /// <summary>Renames a database that nobody has open; its new path, or null if there was none.</summary>
    /// <exception cref="DatabaseLocked">Somebody has it open.</exception>
    public static string? PutAside(string path)
    {
        if (!File.Exists(path))
            return null;
        ThrowIfInUse(path);
        var aside = Enumerable.Range(1, int.MaxValue).Select(n => $"{path}.before-restore-{n}").First(name => !File.Exists(name));
        foreach (var suffix in (string[])["-wal", "-shm", string.Empty])
        {
            if (File.Exists(path + suffix))
                File.Move(path + suffix, aside + suffix);
        }
        return aside;
    }

    /// <summary>Ends the write-ahead log of a file that nobody has open, so that the file alone is all.</summary>
    public static void CloseLog(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        SqliteFile.Execute(connection, "PRAGMA journal_mode = DELETE");
    }

    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    public static void Delete(string file)
    {
        foreach (var suffix in (string[])[string.Empty, "-wal", "-shm", "-journal"])
            File.Delete(file + suffix);
    }

    public static DatabaseProblem? ProblemOf(Exception exception) =>
        SqliteProblem.Of(exception) ?? (exception is IOException or UnauthorizedAccessException ? new DatabaseUnavailable(exception) : null);

    /// <summary>Leaving the write-ahead log needs the file alone, even of connections that are idle.</summary>
    private static void ThrowIfInUse(string path)
    {
        try
        {
            using var connection = SqliteFile.Connect(path, TimeSpan.Zero);
            SqliteFile.Execute(connection, "PRAGMA journal_mode = DELETE");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED))
        {
            // a damaged database is what a restore is for
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ToString());
        connection.Open();
        return connection;
    }
}
