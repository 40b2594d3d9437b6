namespace Taskboard.Journal;

/// <summary>A column as it is copied.</summary>
/// <param name="Name">Its name, the same on both stores.</param>
/// <param name="Type">Its type as the store names it, in lower case.</param>
/// <param name="Key">Its place in the primary key from 1; 0 where it is no part of it.</param>
internal sealed record CopyColumn(string Name, string Type, int Key);

/// <summary>A table as it is copied: what is computed by the database is left out.</summary>
internal sealed record CopyTable(string Name, IReadOnlyList<CopyColumn> Columns)
{
    /// <summary>The names with commas between them, in one order on both stores.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>What the rows are put in order by: the key, or everything where there is none. By bytes, as on SQLite.</summary>
    public string Order(Dialect dialect)
    {
        var key = Columns.Where(column => column.Key > 0).OrderBy(column => column.Key).ToList();
        return string.Join(", ", (key.Count > 0 ? key : Columns).Select(column =>
            dialect == Dialect.Postgres && IsText(column) ? $"\"{column.Name}\" COLLATE \"C\"" : $"\"{column.Name}\""));
    }

    private static bool IsText(CopyColumn column) => column.Type is "text" or "character varying";
}
