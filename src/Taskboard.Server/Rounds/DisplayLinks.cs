using Dapper;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Rounds;

/// <summary>The table of display links. It is asked at every look, so that a link that was taken back shows nothing more, on any node.</summary>
internal sealed class DisplayLinks(Database database, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(45);

    private const string Select =
        "SELECT id AS Id, round_id AS RoundId, name AS Name, created_at AS CreatedAt, expires_at AS ExpiresAt, revoked_at AS RevokedAt FROM display_link";

    /// <summary>Makes a link; its secret, which is shown once.</summary>
    public async Task<string> Make(string roundId, string name, string by, CancellationToken cancel)
    {
        var secret = Secret.New();
        var now = time.GetUtcNow();
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                """
                INSERT INTO display_link (id, round_id, name, hash, created_by, created_at, expires_at)
                VALUES (@id, @roundId, @name, @hash, @by, @now, @expires)
                """,
                new
                {
                    id = Identifiers.New(time),
                    roundId,
                    name,
                    hash = Secret.HashOf(secret)!.Value.ToBytes(),
                    by,
                    now = Moment.ToMicroseconds(now),
                    expires = Moment.ToMicroseconds(now + Lifetime),
                },
                transaction),
            cancel);
        return secret;
    }

    /// <summary>The links of a round, the newest first.</summary>
    public async Task<IReadOnlyList<DisplayLink>> Of(string roundId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition($"{Select} WHERE round_id = @roundId ORDER BY id DESC", new { roundId }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToLink())];
    }

    /// <summary>The link of a secret, while it is good; null otherwise.</summary>
    public async Task<DisplayLink?> Find(string secret, CancellationToken cancel)
    {
        if (Secret.HashOf(secret) is not { } hash)
            return null;
        await using var connection = await database.Read(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition($"{Select} WHERE hash = @hash", new { hash = hash.ToBytes() }, cancellationToken: cancel));
        return row?.ToLink() is { } link && link.IsGood(time.GetUtcNow()) ? link : null;
    }

    /// <summary>Takes a round's link back.</summary>
    public Task Revoke(string roundId, string id, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE display_link SET revoked_at = @at WHERE id = @id AND round_id = @roundId AND revoked_at IS NULL",
            new { at = Moment.ToMicroseconds(time.GetUtcNow()), id, roundId },
            transaction),
        cancel);

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string RoundId { get; set; } = "";

        public string Name { get; set; } = "";

        public long CreatedAt { get; set; }

        public long ExpiresAt { get; set; }

        public long? RevokedAt { get; set; }

        public DisplayLink ToLink() => new(
            Id, RoundId, Name, Moment.FromMicroseconds(CreatedAt), Moment.FromMicroseconds(ExpiresAt), RevokedAt is { } at ? Moment.FromMicroseconds(at) : null);
    }
}
