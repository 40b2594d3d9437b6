using System.Data.Common;
using Dapper;

namespace Taskboard.Journal;

/// <summary>Finds out which tables a database has, so that one which is added later is copied without being named here.</summary>
internal static class CopySchema
{
    /// <summary>What belongs to one database and not to its content.</summary>
    private static readonly string[] Own = ["migration", "lease"];

    // a virtual table (a search index) and its shadows are filled by what fills the table they are made of
    private const string SqliteColumns = """
        SELECT t.name AS "Table", c.name AS "Name", lower(c.type) AS "Type", c.pk AS "Key"
        FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND c.hidden = 0
        """;

    private const string PostgresColumns = """
        SELECT c.table_name AS "Table", c.column_name AS "Name", c.data_type AS "Type",
            coalesce(array_position(i.indkey::int[], a.attnum::int) + 1, 0)::bigint AS "Key"
        FROM information_schema.columns c
        JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
        JOIN pg_attribute a ON a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass AND a.attname = c.column_name
        LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
        WHERE c.table_schema = current_schema() AND c.is_generated = 'NEVER'
        """;

    /// <summary>The tables, in the order of their names, and each one's columns in the order of theirs.</summary>
    public static async Task<IReadOnlyList<CopyTable>> Read(DbConnection connection, DbTransaction transaction, Dialect dialect)
    {
        var columns = await connection.QueryAsync<Row>(dialect == Dialect.Postgres ? PostgresColumns : SqliteColumns, transaction: transaction);
        return [.. columns
            .Where(column => !Own.Contains(column.Table))
            .GroupBy(column => column.Table, StringComparer.Ordinal)
            .OrderBy(table => table.Key, StringComparer.Ordinal)
            .Select(table => new CopyTable(
                table.Key,
                [.. table.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new CopyColumn(column.Name, column.Type, (int)column.Key))]))];
    }

    /// <exception cref="CopyRefused">They have different tables or columns.</exception>
    public static void ThrowIfDifferent(IReadOnlyList<CopyTable> from, IReadOnlyList<CopyTable> to)
    {
        var columns = Names(from).ToHashSet();
        columns.SymmetricExceptWith(Names(to));
        if (columns.Count > 0)
            throw new CopyRefused(CopyRefusal.TablesDiffer, columns.Order(StringComparer.Ordinal).First());
    }

    private static IEnumerable<string> Names(IReadOnlyList<CopyTable> tables) =>
        tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"));

    private sealed record Row(string Table, string Name, string Type, long Key);
}
