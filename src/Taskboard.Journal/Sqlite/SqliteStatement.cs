using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Taskboard.Journal;

/// <summary>
/// A prepared statement that is kept. It works on UTF-8 and on spans, below ADO.NET: the writer runs half a dozen of these per
/// append, and there a command object and its boxed parameters cost more than the statement.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const uint Persistent = 1; // SQLITE_PREPARE_PERSISTENT
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <exception cref="SqliteException">The text is no statement of this database.</exception>
    public SqliteStatement(SqliteConnection connection, string text)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, text, Persistent, out statement));
    }

    public void Bind(int place, long value) => Check(raw.sqlite3_bind_int64(statement, place, value));

    public void Bind(int place, string? value) =>
        Check(value is null ? raw.sqlite3_bind_null(statement, place) : raw.sqlite3_bind_text(statement, place, value));

    public void BindUtf8(int place, ReadOnlySpan<byte> text) => Check(raw.sqlite3_bind_text(statement, place, text));

    public void BindBlob(int place, ReadOnlySpan<byte> bytes) => Check(raw.sqlite3_bind_blob(statement, place, bytes));

    /// <summary>Goes to the next row; false at the end. <see cref="Reset"/> must follow before the next use.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return result == raw.SQLITE_ROW;
        var failure = Failure(result);
        Reset();
        throw failure;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    public void Reset() => raw.sqlite3_reset(statement);

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw Failure(result);
    }

    private SqliteException Failure(int result) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(database));
}
