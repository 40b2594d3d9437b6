namespace Taskboard.Journal;

/// <summary>How a database is opened.</summary>
public sealed record DatabaseOptions
{
    /// <summary>How long to wait for another program that is writing, before <see cref="DatabaseLocked"/>. Five seconds.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Do not make a new SQLite file; <see cref="DatabaseUnavailable"/> if there is none.</summary>
    public bool MustExist { get; init; }

    /// <summary>
    /// SQLite's clock, which is the machine's. PostgreSQL uses the server's own, so that a node with a wrong clock does no harm.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The most appends in one commit: 1 measures what the group commit gives.</summary>
    internal int LargestBatch { get; init; } = Writer.Most;

    /// <summary>The most pages of 4 KiB that a SQLite file may have, or null: for the tests of a full disk.</summary>
    internal int? MaximumPages { get; init; }
}
