using System.Data.Common;
using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>The table of one-time links.</summary>
internal sealed class LinkStore(Database database)
{
    /// <summary>Keeps a new link, as part of something larger; older ones of the same person are worth nothing any more.</summary>
    public static async Task Add(DbConnection connection, DbTransaction transaction, SecretHash hash, OneTimeLink link, DateTimeOffset now)
    {
        var at = Moment.ToMicroseconds(now);
        await connection.ExecuteAsync(
            link.PersonId is null
                ? "UPDATE account_link SET used_at = @at WHERE person_id IS NULL AND used_at IS NULL"
                : "UPDATE account_link SET used_at = @at WHERE person_id = @PersonId AND used_at IS NULL",
            new { at, link.PersonId },
            transaction);
        await connection.ExecuteAsync(
            """
            INSERT INTO account_link (hash, purpose, person_id, created_at, expires_at) VALUES (@hash, @purpose, @PersonId, @at, @expires)
            """,
            new { hash = hash.ToBytes(), purpose = link.Purpose.ToString(), link.PersonId, at, expires = Moment.ToMicroseconds(link.ExpiresAt) },
            transaction);
    }

    /// <summary>The same, by itself.</summary>
    public Task Add(SecretHash hash, OneTimeLink link, DateTimeOffset now, CancellationToken cancel) =>
        database.Write((connection, transaction) => Add(connection, transaction, hash, link, now), cancel);

    /// <summary>A link; null where there is none.</summary>
    public async Task<OneTimeLink?> Find(SecretHash hash, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            new CommandDefinition(
                "SELECT purpose AS Purpose, person_id AS PersonId, expires_at AS ExpiresAt, used_at AS UsedAt FROM account_link WHERE hash = @hash",
                new { hash = hash.ToBytes() },
                cancellationToken: cancel));
        return row is not null && Enum.TryParse<LinkPurpose>(row.Purpose, out var purpose)
            ? new OneTimeLink(purpose, row.PersonId, Moment.FromMicroseconds(row.ExpiresAt), row.UsedAt is not null)
            : null;
    }

    /// <summary>Uses a link, as part of something larger; false when it was used before or is too old.</summary>
    public static async Task<bool> Use(DbConnection connection, DbTransaction transaction, SecretHash hash, DateTimeOffset now) =>
        await connection.ExecuteAsync(
            "UPDATE account_link SET used_at = @at WHERE hash = @hash AND used_at IS NULL AND expires_at > @at",
            new { hash = hash.ToBytes(), at = Moment.ToMicroseconds(now) },
            transaction) == 1;

    private sealed class Row
    {
        public string Purpose { get; set; } = "";

        public string? PersonId { get; set; }

        public long ExpiresAt { get; set; }

        public long? UsedAt { get; set; }
    }
}
