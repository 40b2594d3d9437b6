using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Taskboard.Journal;

/// <summary>How a SQLite file is opened to be written, and told from a file that is none of ours.</summary>
internal static class SqliteFile
{
    /// <summary>
    /// Pages in the write-ahead log before a commit copies them into the file. SQLite's own 1,000 makes every dozenth commit of a busy
    /// board wait for that; the log stays below some 64 MiB.
    /// </summary>
    private const int CheckpointPages = 16_000;

    /// <summary>Every commit waits for the disk.</summary>
    public const string Synchronous = "PRAGMA synchronous = FULL";

    public static string PathOf(string location)
    {
        var text = location.Trim();
        if (text.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DataSource=", StringComparison.OrdinalIgnoreCase))
            text = new SqliteConnectionStringBuilder(text).DataSource;
        return Path.GetFullPath(text);
    }

    /// <summary>Opens, tells whether it is ours, and migrates.</summary>
    public static SqliteConnection OpenToWrite(string path, DatabaseOptions options)
    {
        if (options.MustExist && !File.Exists(path))
            throw new DatabaseUnavailable();
        if (!options.MustExist)
            MakeFolder(path);
        var connection = Connect(path, options.BusyTimeout);
        try
        {
            var isOurs = IsOurs(connection);
            Configure(connection, options);
            Migrations.Apply(
                connection, Migrations.Known(Dialect.Sqlite), () => connection.BeginTransaction(deferred: false), isOurs);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection of its own, outside every pool, that waits for other writers as long as it may.</summary>
    public static SqliteConnection Connect(string path, TimeSpan busyTimeout)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(busyTimeout.TotalSeconds)),
        }.ToString());
        connection.Open();
        raw.sqlite3_busy_timeout(connection.Handle, (int)busyTimeout.TotalMilliseconds);
        return connection;
    }

    public static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether it has our tables; a file that has others is refused.</summary>
    public static bool IsOurs(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*), coalesce(sum(name = 'migration'), 0) FROM sqlite_schema WHERE type = 'table'";
        using var reader = command.ExecuteReader();
        reader.Read();
        if (reader.GetInt64(0) > 0 && reader.GetInt64(1) == 0)
            throw new NotADatabase();
        return reader.GetInt64(1) > 0;
    }

    private static void Configure(SqliteConnection connection, DatabaseOptions options)
    {
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, Synchronous);
        Execute(connection, $"PRAGMA wal_autocheckpoint = {CheckpointPages}");
        Execute(connection, "PRAGMA cache_size = -16384");
        if (options.MaximumPages is { } pages)
            Execute(connection, $"PRAGMA max_page_count = {pages}");
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailable(exception);
        }
    }
}
