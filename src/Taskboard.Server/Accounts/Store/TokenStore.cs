using System.Data.Common;
using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>The table of personal access tokens.</summary>
internal sealed class TokenStore(Database database)
{
    private const string Select = """
        SELECT id AS Id, person_id AS PersonId, name AS Name, hash AS Hash, scope AS Scope, created_at AS CreatedAt,
            expires_at AS ExpiresAt, revoked_at AS RevokedAt, last_used_at AS LastUsedAt
        FROM access_token
        """;

    /// <summary>Adds a token.</summary>
    public Task Add(AccessToken token, SecretHash hash, CancellationToken cancel) => database.Write(
        async (connection, transaction) => await connection.ExecuteAsync(
            """
            INSERT INTO access_token (id, person_id, name, hash, scope, created_at, expires_at, changed)
            VALUES (@Id, @PersonId, @Name, @hash, @scope, @created, @expires, @changed)
            """,
            new
            {
                token.Id,
                token.PersonId,
                token.Name,
                hash = hash.ToBytes(),
                scope = token.Scope == TokenScope.Write ? "write" : "read",
                created = Moment.ToMicroseconds(token.CreatedAt),
                expires = Moment.ToMicroseconds(token.ExpiresAt),
                changed = await AccountChange.Next(connection, transaction),
            },
            transaction),
        cancel);

    /// <summary>A person's tokens, the newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> OfPerson(string personId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"{Select} WHERE person_id = @personId ORDER BY id DESC", new { personId }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToToken())];
    }

    /// <summary>Tokens that changed after a number; used inside a snapshot.</summary>
    public static async Task<IReadOnlyList<(SecretHash Hash, AccessToken Token)>> ChangedAfter(Snapshot snapshot, long number)
    {
        var rows = await snapshot.Connection.QueryAsync<Row>($"{Select} WHERE changed > @number", new { number }, snapshot.Transaction);
        return [.. rows.Select(row => (SecretHash.Of(row.Hash), row.ToToken()))];
    }

    /// <summary>Revokes one token of a person, or all; returns how many were good until now.</summary>
    public Task<int> Revoke(string personId, string? tokenId, DateTimeOffset at, CancellationToken cancel) =>
        database.Write((connection, transaction) => Revoke(connection, transaction, personId, tokenId, at), cancel);

    /// <summary>The same, as part of something larger.</summary>
    public static async Task<int> Revoke(
        DbConnection connection, DbTransaction transaction, string personId, string? tokenId, DateTimeOffset at)
    {
        var one = tokenId is null ? "" : " AND id = @tokenId";
        return await connection.ExecuteAsync(
            $"UPDATE access_token SET revoked_at = @at, changed = @changed WHERE person_id = @personId AND revoked_at IS NULL{one}",
            new { at = Moment.ToMicroseconds(at), changed = await AccountChange.Next(connection, transaction), personId, tokenId },
            transaction);
    }

    /// <summary>Notes when tokens were last used. Other nodes need not know: no change is numbered.</summary>
    public Task NoteUse(IReadOnlyList<(string Id, DateTimeOffset At)> uses, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE access_token SET last_used_at = @At WHERE id = @Id AND coalesce(last_used_at, 0) < @At",
            uses.Select(use => new { use.Id, At = Moment.ToMicroseconds(use.At) }),
            transaction),
        cancel);

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string PersonId { get; set; } = "";

        public string Name { get; set; } = "";

        public byte[] Hash { get; set; } = [];

        public string Scope { get; set; } = "";

        public long CreatedAt { get; set; }

        public long ExpiresAt { get; set; }

        public long? RevokedAt { get; set; }

        public long? LastUsedAt { get; set; }

        public AccessToken ToToken() => new(
            Id,
            PersonId,
            Name,
            Scope == "write" ? TokenScope.Write : TokenScope.Read,
            Moment.FromMicroseconds(CreatedAt),
            Moment.FromMicroseconds(ExpiresAt),
            RevokedAt is { } revoked ? Moment.FromMicroseconds(revoked) : null,
            LastUsedAt is { } used ? Moment.FromMicroseconds(used) : null);
    }
}
