namespace Taskboard.Journal;

/// <summary>Which SQL the database speaks.</summary>
public enum Dialect
{
    /// <summary>A SQLite file: one machine, nothing to install.</summary>
    Sqlite,

    /// <summary>PostgreSQL: several nodes on one database.</summary>
    Postgres,
}
