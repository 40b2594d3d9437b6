using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Taskboard.Journal;

/// <summary>Writes the rows of a table, as fast as the store takes them.</summary>
internal static class CopyTarget
{
    /// <summary>A large table's indexes take their time.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(6);

    /// <summary>Writes all rows; how many there were.</summary>
    public static Task<long> Write(DbConnection connection, DbTransaction transaction, CopyTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancel) =>
        connection is NpgsqlConnection postgres
            ? ToPostgres(postgres, table, rows, cancel)
            : ToSqlite((SqliteConnection)connection, (SqliteTransaction)transaction, table, rows, cancel);

    private static async Task<long> ToPostgres(NpgsqlConnection connection, CopyTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        NpgsqlDbType[] types = [.. table.Columns.Select(column => TypeOf(table, column))];
        var count = 0L;
        await using (var import = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancel))
        {
            import.Timeout = LongestSilence;
            await foreach (var row in rows.WithCancellation(cancel))
            {
                await import.StartRowAsync(cancel);
                for (var i = 0; i < row.Length; i++)
                    await Put(import, row[i], types[i], cancel);
                count++;
            }
            await import.CompleteAsync(cancel);
        }
        await SetSequences(connection, table, cancel);
        return count;
    }

    private static Task Put(NpgsqlBinaryImporter import, object? value, NpgsqlDbType type, CancellationToken cancel) => (value, type) switch
    {
        (null, _) => import.WriteNullAsync(cancel),
        (long number, NpgsqlDbType.Boolean) => import.WriteAsync(number != 0, type, cancel),
        (long number, NpgsqlDbType.Integer) => import.WriteAsync(checked((int)number), type, cancel),
        (long number, NpgsqlDbType.Smallint) => import.WriteAsync(checked((short)number), type, cancel),
        (long number, NpgsqlDbType.Double) => import.WriteAsync((double)number, type, cancel),
        (long number, _) => import.WriteAsync(number, type, cancel),
        (double number, _) => import.WriteAsync(number, type, cancel),
        (string text, _) => import.WriteAsync(text, type, cancel),
        _ => import.WriteAsync((byte[])value, type, cancel),
    };

    private static NpgsqlDbType TypeOf(CopyTable table, CopyColumn column) => column.Type switch
    {
        "bigint" => NpgsqlDbType.Bigint,
        "integer" => NpgsqlDbType.Integer,
        "smallint" => NpgsqlDbType.Smallint,
        "boolean" => NpgsqlDbType.Boolean,
        "double precision" => NpgsqlDbType.Double,
        "text" => NpgsqlDbType.Text,
        "character varying" => NpgsqlDbType.Varchar,
        "bytea" => NpgsqlDbType.Bytea,
        _ => throw new CopyRefused(CopyRefusal.UnknownType, $"{table.Name}.{column.Name} {column.Type}"),
    };

    /// <summary>Numbers that the server gives out go on after the highest that was copied.</summary>
    private static async Task SetSequences(NpgsqlConnection connection, CopyTable table, CancellationToken cancel)
    {
        foreach (var column in table.Columns.Where(column => column.Type is "bigint" or "integer"))
        {
            await using var command = new NpgsqlCommand(
                $"""
                SELECT setval(sequence, highest) FROM
                    (SELECT pg_get_serial_sequence($1, $2) AS sequence, (SELECT max("{column.Name}") FROM "{table.Name}") AS highest) AS found
                WHERE sequence IS NOT NULL AND highest IS NOT NULL
                """,
                connection)
            {
                Parameters = { new() { Value = $"\"{table.Name}\"" }, new() { Value = column.Name } },
                CommandTimeout = 0,
            };
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task<long> ToSqlite(
        SqliteConnection connection, SqliteTransaction transaction, CopyTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var places = string.Join(", ", Enumerable.Range(1, table.Columns.Count).Select(place => $"${place}"));
        await using var command = new SqliteCommand($"INSERT INTO \"{table.Name}\" ({table.ColumnList}) VALUES ({places})", connection, transaction);
        SqliteParameter[] parameters = [.. Enumerable.Range(1, table.Columns.Count).Select(place => new SqliteParameter($"${place}", null))];
        command.Parameters.AddRange(parameters);
        var count = 0L;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
            count++;
        }
        return count;
    }
}
