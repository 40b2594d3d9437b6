namespace Taskboard.Journal;

/// <summary>
/// Something is wrong with the database, and not with what was asked of it. <see cref="Code"/> names it; the words for the
/// user are made at the edge. After any but <see cref="OutcomeUnknown"/> nothing was done.
/// </summary>
public abstract class DatabaseProblem(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What it is, such as <c>database-locked</c>: stable, for resource files and logs.</summary>
    public string Code { get; } = code;
}

/// <summary>Another program held the database for longer than we wait. Try again.</summary>
public sealed class DatabaseLocked(Exception? inner = null)
    : DatabaseProblem("database-locked", "The database is locked by another program.", inner);

/// <summary>The disk or the database's allowed size is full.</summary>
public sealed class DiskFull(Exception? inner = null)
    : DatabaseProblem("disk-full", "The disk that holds the database is full.", inner);

/// <summary>The disk failed while reading or writing.</summary>
public sealed class DiskFault(Exception? inner = null)
    : DatabaseProblem("disk-fault", "The disk that holds the database failed.", inner);

/// <summary>The file is no database, or not one of this program.</summary>
public sealed class NotADatabase(Exception? inner = null)
    : DatabaseProblem("not-a-database", "The file is not a Taskboard database.", inner);

/// <summary>The database's file is damaged. Restore a backup.</summary>
public sealed class DatabaseCorrupt(Exception? inner = null)
    : DatabaseProblem("database-corrupt", "The database file is damaged.", inner);

/// <summary>The database may be read only.</summary>
public sealed class DatabaseReadOnly(Exception? inner = null)
    : DatabaseProblem("database-read-only", "The database may not be written.", inner);

/// <summary>The database cannot be reached: no such directory, no such server, refused, or gone.</summary>
public sealed class DatabaseUnavailable(Exception? inner = null)
    : DatabaseProblem("database-unavailable", "The database cannot be reached.", inner);

/// <summary>A newer program has changed the database; this one must not touch it.</summary>
/// <param name="found">The number of the migration that is not known here.</param>
/// <param name="known">The highest number known here.</param>
public sealed class DatabaseIsNewer(int found, int known)
    : DatabaseProblem("database-is-newer", $"The database has migration {found}; this program knows up to {known}.")
{
    /// <summary>The number of the migration that is not known here.</summary>
    public int Found { get; } = found;

    /// <summary>The highest number known here.</summary>
    public int Known { get; } = known;
}

/// <summary>
/// The connection was lost or the disk failed during the commit, so it may or may not have happened. Ask again with the same command id: it is
/// answered <see cref="AppendOutcome.Repeated"/> if it had, and done if it had not.
/// </summary>
public sealed class OutcomeUnknown(Exception? inner = null)
    : DatabaseProblem("outcome-unknown", "The connection to the database or the disk failed during the commit.", inner);

/// <summary>An SQL file of the program is not the one that the database was made with: the program was built wrong.</summary>
/// <param name="name">The file's name.</param>
public sealed class MigrationChanged(string name)
    : DatabaseProblem("migration-changed", $"The migration {name} is not the one that was applied.");
