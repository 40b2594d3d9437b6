using System.Data.Common;
using System.Text.Json;

namespace Taskboard.Journal;

/// <summary>
/// Walks everything: positions without gaps, versions one by one, the chain of each stream, every hash, moments that never go back,
/// and the ends kept in the head and the streams. Writing goes on meanwhile; what is walked is one moment's journal.
/// </summary>
public static class JournalVerifier
{
    /// <summary>Verifies a database, and that it holds the history that <paramref name="expected"/> was taken of.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public static async Task<Verification> Verify(Database database, HeadDigest? expected, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var snapshot = await database.ReadTogether(cancel);
        try
        {
            return await Verify(snapshot, database.Dialect, expected, cancel);
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }

    internal static async Task<Verification> Verify(Snapshot snapshot, Dialect dialect, HeadDigest? expected, CancellationToken cancel)
    {
        var walk = new ChainWalk();
        var fault = await DamageOf(snapshot, dialect, cancel)
            ?? await Walk(snapshot, walk, expected, cancel)
            ?? await CompareHead(snapshot, walk, cancel)
            ?? await CompareStreams(snapshot, walk, cancel);
        if (fault is null && expected?.Position > walk.Head.Position)
            fault = new JournalFault(FaultKind.Unexpected, walk.Head.Position, null, 0);
        return new Verification(walk.Head, walk.Streams, fault);
    }

    private static async Task<JournalFault?> DamageOf(Snapshot snapshot, Dialect dialect, CancellationToken cancel)
    {
        if (dialect != Dialect.Sqlite)
            return null;
        await using var command = snapshot.Command("PRAGMA integrity_check(1)");
        return await command.ExecuteScalarAsync(cancel) is "ok" ? null : new JournalFault(FaultKind.DamagedFile, 0, null, 0);
    }

    private static async Task<JournalFault?> Walk(Snapshot snapshot, ChainWalk walk, HeadDigest? expected, CancellationToken cancel)
    {
        await using var command = snapshot.Command($"{RecordSql.SelectEvenOrphans} ORDER BY j.position");
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (true)
        {
            if (expected?.Position == walk.Head.Position && expected != walk.Head)
                return new JournalFault(FaultKind.Unexpected, walk.Head.Position, null, 0);
            if (!await row.ReadAsync(cancel))
                return null;
            if ((TryRead(row, out var record) ?? walk.Next(record!)) is { } fault)
                return fault;
        }
    }

    private static async Task<JournalFault?> CompareHead(Snapshot snapshot, ChainWalk walk, CancellationToken cancel)
    {
        await using var command = snapshot.Command("SELECT position, digest, at, streams FROM journal_head");
        await using var row = await command.ExecuteReaderAsync(cancel);
        var same = await row.ReadAsync(cancel)
            && HeadDigest.Of(row.GetInt64(0), row.GetFieldValue<byte[]>(1)) == walk.Head
            && Moment.FromMicroseconds(row.GetInt64(2)) >= walk.At
            && row.GetInt64(3) == walk.Streams;
        return same ? null : new JournalFault(FaultKind.WrongHead, walk.Head.Position + 1, null, 0);
    }

    private static async Task<JournalFault?> CompareStreams(Snapshot snapshot, ChainWalk walk, CancellationToken cancel)
    {
        await using var command = snapshot.Command("SELECT name, version, hash FROM stream ORDER BY id");
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            if (!walk.EndsWith(row.GetString(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)))
                return new JournalFault(FaultKind.WrongStream, walk.Head.Position, row.GetString(0), row.GetInt64(1));
        }
        return null;
    }

    private static JournalFault? TryRead(DbDataReader row, out JournalRecord? record)
    {
        try
        {
            record = row.IsDBNull(1) ? null : RecordSql.Read(row);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or ArgumentException)
        {
            record = null;
        }
        return record is null
            ? new JournalFault(FaultKind.Unreadable, row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2))
            : null;
    }
}
