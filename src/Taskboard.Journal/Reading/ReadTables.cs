using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Taskboard.Journal;

/// <summary>The read tables as a whole: made anew from the journal, and written out to be compared.</summary>
public static class ReadTables
{
    private const int Page = 1000;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Empties every read table and fills it from the journal, in one transaction: readers see the old rows until it is done, appends wait.
    /// </summary>
    /// <returns>How many records were read.</returns>
    /// <exception cref="DatabaseProblem">The database is locked, full or gone; the tables are as before.</exception>
    public static async Task<long> Rebuild(Database database, IProjector projector, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(projector);
        long position = 0;
        await database.Writer.Exclusive(store =>
        {
            store.Begin([]);
            store.ClearRows();
            var rows = new RowWrites();
            while (store.ReadAfter(position, Page) is { Count: > 0 } page)
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var record in page)
                {
                    foreach (var row in projector.Project(record))
                        rows.Add(row, Moment.ToMicroseconds(record.At));
                }
                store.WriteRows(rows.All);
                rows.Clear();
                position = page[^1].Position;
            }
            store.Commit();
        });
        return position;
    }

    /// <summary>
    /// Writes every row of every read table as a line of JSON, table by table and ordered by id: two databases with the same
    /// dump show the same, whichever store they are on.
    /// </summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public static async Task Dump(Database database, TextWriter writer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(writer);
        await using var snapshot = await database.ReadTogether(cancel);
        foreach (var table in ReadTable.All)
        {
            await using var command = snapshot.Command(
                $"SELECT {string.Join(", ", table.Columns.Select(column => column.Name))} FROM {table.Name} ORDER BY id");
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
                await writer.WriteLineAsync(Line(table, row));
        }
    }

    private static string Line(ReadTable table, DbDataReader row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            json.WriteStringValue(table.Name);
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (row.IsDBNull(i))
                    json.WriteNullValue();
                else if (table.Columns[i].IsText)
                    json.WriteStringValue(row.GetString(i));
                else
                    json.WriteNumberValue(row.GetInt64(i));
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
