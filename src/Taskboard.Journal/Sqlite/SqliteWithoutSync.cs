using Microsoft.Data.Sqlite;

namespace Taskboard.Journal;

/// <summary>While it lasts, commits of a connection go to the write-ahead log and not yet to the disk. The next one that waits for the disk takes them along.</summary>
internal sealed class SqliteWithoutSync : IDisposable
{
    private readonly SqliteConnection connection;

    public SqliteWithoutSync(SqliteConnection connection)
    {
        this.connection = connection;
        SqliteFile.Execute(connection, "PRAGMA synchronous = NORMAL");
    }

    public void Dispose() => SqliteFile.Execute(connection, SqliteFile.Synchronous);
}
