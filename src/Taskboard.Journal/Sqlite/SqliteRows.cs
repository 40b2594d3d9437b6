using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Taskboard.Journal;

/// <summary>Writes the rows of one read table.</summary>
internal sealed class SqliteRows : IRowSink, IDisposable
{
    private readonly ReadTable table;
    private readonly SqliteStatement put;
    private readonly SqliteStatement? touch;
    private readonly SqliteConnection connection;
    private readonly SqliteStatement remove;
    private readonly SqliteStatement clear;
    private SqliteStatement target;
    private int place;

    public SqliteRows(SqliteConnection connection, ReadTable table)
    {
        (this.connection, this.table) = (connection, table);
        put = new SqliteStatement(connection, PutText());
        touch = table.Columns.Any(column => column.IsIndexed) ? new SqliteStatement(connection, TouchText()) : null;
        remove = new SqliteStatement(connection, $"DELETE FROM {table.Name} WHERE id = ?1");
        clear = new SqliteStatement(connection, $"DELETE FROM {table.Name}");
        target = put;
    }

    public void Put(RowChange change, long at)
    {
        if (touch is not null)
        {
            Run(touch, change, at);
            if (raw.sqlite3_changes(connection.Handle) > 0)
                return;
        }
        Run(put, change, at);
    }

    public void Remove(string id)
    {
        remove.Bind(1, id);
        remove.Run();
    }

    public void Clear() => clear.Run();

    void IRowSink.Text(string? value) => target.Bind(++place, value);

    void IRowSink.Utf8(ReadOnlyMemory<byte> value) => target.BindUtf8(++place, value.Span);

    void IRowSink.Integer(long value) => target.Bind(++place, value);

    public void Dispose()
    {
        put.Dispose();
        touch?.Dispose();
        remove.Dispose();
        clear.Dispose();
    }

    private void Run(SqliteStatement statement, RowChange change, long at)
    {
        (target, place) = (statement, 2);
        statement.Bind(1, change.Id);
        statement.Bind(2, at);
        change.WriteTo(this);
        statement.Run();
    }

    private string PutText()
    {
        var names = table.Columns.Select(column => column.Name).ToList();
        return $"""
            INSERT INTO {table.Name} ({string.Join(", ", names)})
            VALUES ({string.Join(", ", names.Select((_, i) => $"?{i + 1}"))})
            ON CONFLICT (id) DO UPDATE SET {string.Join(", ", names.Skip(1).Select(name => $"{name} = excluded.{name}"))}
            """;
    }

    /// <summary>
    /// Updates a row whose indexed columns stay as they are, which is nearly every time: a SET of an indexed column would write its
    /// index's page even for the same value.
    /// </summary>
    private string TouchText()
    {
        var numbered = table.Columns.Select((column, i) => (Column: column, Place: i + 1)).Skip(1).ToList();
        var set = numbered.Where(c => !c.Column.IsIndexed).Select(c => $"{c.Column.Name} = ?{c.Place}");
        var same = numbered.Where(c => c.Column.IsIndexed).Select(c => $" AND {c.Column.Name} IS ?{c.Place}");
        return $"UPDATE {table.Name} SET {string.Join(", ", set)} WHERE id = ?1{string.Concat(same)}";
    }
}
