using System.Text;
using Npgsql;

namespace Taskboard.Journal;

/// <summary>Gathers rows of one read table column by column, and puts or removes them with one statement each.</summary>
internal sealed class PostgresRows(ReadTable table) : IRowSink
{
    private readonly string putText = PutText(table);
    private readonly string removeText = $"DELETE FROM {table.Name} WHERE id = ANY($1)";
    private readonly List<string?>[] texts = [.. table.Columns.Select(_ => new List<string?>())];
    private readonly List<long>[] numbers = [.. table.Columns.Select(_ => new List<long>())];
    private readonly List<string> removed = [];
    private int place;

    /// <summary>Adds one change; no two may be of one row.</summary>
    public void Add(RowChange change, long at)
    {
        if (change.IsRemoval)
        {
            removed.Add(change.Id);
            return;
        }
        place = 0;
        Text(change.Id);
        Integer(at);
        change.WriteTo(this);
    }

    /// <summary>Adds the statements for what was gathered, and begins anew.</summary>
    public void Flush(NpgsqlBatch batch)
    {
        if (texts[0].Count > 0)
        {
            var put = new NpgsqlBatchCommand(putText);
            for (var i = 0; i < table.Columns.Count; i++)
                put.Parameters.Add(table.Columns[i].IsText ? Postgres.Texts([.. texts[i]]) : Postgres.Numbers([.. numbers[i]]));
            batch.BatchCommands.Add(put);
        }
        if (removed.Count > 0)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(removeText) { Parameters = { Postgres.Texts([.. removed]) } });
        Clear();
    }

    public void Clear()
    {
        Array.ForEach(texts, column => column.Clear());
        Array.ForEach(numbers, column => column.Clear());
        removed.Clear();
    }

    public void Text(string? value) => texts[place++].Add(value);

    public void Utf8(ReadOnlyMemory<byte> value) => Text(Encoding.UTF8.GetString(value.Span));

    public void Integer(long value) => numbers[place++].Add(value);

    private static string PutText(ReadTable table)
    {
        var names = table.Columns.Select(column => column.Name).ToList();
        var arrays = table.Columns.Select((column, i) => $"${i + 1}::{(column.IsText ? "text[]" : "bigint[]")}");
        return $"""
            INSERT INTO {table.Name} ({string.Join(", ", names)})
            SELECT * FROM unnest({string.Join(", ", arrays)})
            ON CONFLICT (id) DO UPDATE SET {string.Join(", ", names.Skip(1).Select(name => $"{name} = excluded.{name}"))}
            """;
    }
}
