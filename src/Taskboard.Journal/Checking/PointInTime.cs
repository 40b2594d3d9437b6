using System.Data.Common;
using Dapper;

namespace Taskboard.Journal;

/// <summary>How far a restore goes.</summary>
/// <param name="Until">The last moment whose records are kept.</param>
/// <param name="Projector">Makes the read tables again as they were then.</param>
public sealed record RestorePoint(DateTimeOffset Until, IProjector Projector);

/// <summary>
/// Takes a copy of a database back to a moment: the journal's end is left off, and what is read from it is made again. Tables outside the journal
/// (accounts, tokens, drafts) have no history and stay as they are.
/// </summary>
internal static class PointInTime
{
    /// <summary>Cuts the journal of a database that nobody else has open.</summary>
    public static async Task Cut(Database database, RestorePoint point, CancellationToken cancel)
    {
        await database.Write((connection, transaction) => Cut(connection, transaction, Moment.ToMicroseconds(point.Until)), cancel);
        await ReadTables.Rebuild(database, point.Projector, cancel);
    }

    private static async Task Cut(DbConnection connection, DbTransaction transaction, long until)
    {
        // moments never decrease, so what is late is a tail
        var last = await connection.ExecuteScalarAsync<long?>("SELECT max(position) FROM journal WHERE at <= @until", new { until }, transaction) ?? 0;
        await connection.ExecuteAsync("DELETE FROM journal WHERE position > @last", new { last }, transaction);
        // streams are numbered in the order of their first record, so the numbers of those that remain stay dense
        await connection.ExecuteAsync("DELETE FROM stream WHERE NOT EXISTS (SELECT 1 FROM journal WHERE stream_id = stream.id)", transaction: transaction);
        await connection.ExecuteAsync(
            """
            UPDATE stream SET
                version = (SELECT max(version) FROM journal WHERE stream_id = stream.id),
                hash = (SELECT hash FROM journal WHERE stream_id = stream.id ORDER BY version DESC LIMIT 1)
            """,
            transaction: transaction);
        await connection.ExecuteAsync(
            """
            UPDATE journal_head SET position = @last, digest = @digest, streams = (SELECT count(*) FROM stream),
                at = coalesce((SELECT at FROM journal WHERE position = @last), 0)
            """,
            new { last, digest = await Digest(connection, transaction) },
            transaction);
        // whether anything refers to a file is asked again: what was brought later is erased, with its name, and the rest kept
        await connection.ExecuteAsync("UPDATE stored_file SET kept = 0", transaction: transaction);
    }

    private static async Task<byte[]> Digest(DbConnection connection, DbTransaction transaction)
    {
        var digest = RecordHash.None.ToArray();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = "SELECT hash FROM journal ORDER BY position";
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            digest = RecordHash.Continue(digest, row.GetFieldValue<byte[]>(0));
        return digest;
    }
}
