using System.Data.Common;
using Dapper;
using Taskboard.Journal;
using Taskboard.Server.Accounts;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Feeds;

/// <summary>The table of secret addresses. It is asked at every reading, so that an address that was revoked shows nothing more, on any node.</summary>
internal sealed class FeedAddresses(Database database, TimeProvider time)
{
    /// <summary>A reading is written down once in so long: calendars come every few minutes.</summary>
    private static readonly TimeSpan s_noted = TimeSpan.FromHours(1);

    private const string Select =
        "SELECT id AS Id, person_id AS PersonId, unit_id AS UnitId, created_at AS CreatedAt, last_read_at AS LastReadAt FROM calendar_feed WHERE revoked_at IS NULL";

    /// <summary>Makes an address and ends the one that the person had for the same; its secret, which is known now and never again.</summary>
    /// <param name="personId">Who is to read it.</param>
    /// <param name="unitId">The unit whose work it shows; null for the person's own.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public async Task<string> Make(string personId, string? unitId, CancellationToken cancel)
    {
        var secret = Secret.New();
        var now = Moment.ToMicroseconds(time.GetUtcNow());
        await database.Write(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync(
                    $"UPDATE calendar_feed SET revoked_at = @now WHERE person_id = @personId AND revoked_at IS NULL AND {Same(unitId)}",
                    new { now, personId, unitId },
                    transaction);
                return await connection.ExecuteAsync(
                    "INSERT INTO calendar_feed (id, person_id, unit_id, hash, created_at) VALUES (@id, @personId, @unitId, @hash, @now)",
                    new { id = Identifiers.New(time), personId, unitId, hash = Secret.HashOf(secret)!.Value.ToBytes(), now },
                    transaction);
            },
            cancel);
        return secret;
    }

    /// <summary>A person's addresses, the newest first.</summary>
    public Task<IReadOnlyList<FeedAddress>> OfPerson(string personId, CancellationToken cancel) =>
        Many($"{Select} AND person_id = @personId ORDER BY id DESC", new { personId }, cancel);

    /// <summary>The addresses at which somebody reads a unit's work, the newest first.</summary>
    public Task<IReadOnlyList<FeedAddress>> OfUnit(string unitId, CancellationToken cancel) =>
        Many($"{Select} AND unit_id = @unitId ORDER BY id DESC", new { unitId }, cancel);

    /// <summary>The address of a secret; null where there is none, or it was revoked.</summary>
    public async Task<FeedAddress?> Find(string secret, CancellationToken cancel) =>
        Secret.HashOf(secret) is { } hash && await Many($"{Select} AND hash = @hash", new { hash = hash.ToBytes() }, cancel) is [var only] ? only : null;

    /// <summary>Revokes a person's address; false where there is none of that id.</summary>
    public async Task<bool> Revoke(string personId, string id, CancellationToken cancel) => await Revoke("person_id", personId, id, cancel) > 0;

    /// <summary>Revokes an address of a unit's work, whoever reads it; false where there is none of that id.</summary>
    public async Task<bool> RevokeOfUnit(string unitId, string id, CancellationToken cancel) => await Revoke("unit_id", unitId, id, cancel) > 0;

    /// <summary>Notes that an address was read.</summary>
    public async Task NoteReading(FeedAddress address, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now - address.LastReadAt < s_noted)
            return;
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                "UPDATE calendar_feed SET last_read_at = @at WHERE id = @id", new { at = Moment.ToMicroseconds(now), id = address.Id }, transaction),
            cancel);
    }

    /// <summary>When each of these last changed, out of a read table.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ChangedAt(ChangedTable table, IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var sql = $"SELECT id AS Id, changed_at AS ChangedAt FROM {(table == ChangedTable.Task ? "task" : "visit_round")} WHERE id IN @some";
        return await Read(
            async connection =>
            {
                var found = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
                foreach (var some in ids.Chunk(500))
                    foreach (var (id, at) in await connection.QueryAsync<(string, long)>(new CommandDefinition(sql, new { some }, cancellationToken: cancel)))
                        found[id] = Moment.FromMicroseconds(at);
                return found;
            },
            cancel);
    }

    private Task<int> Revoke(string owner, string ownerId, string id, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            $"UPDATE calendar_feed SET revoked_at = @at WHERE id = @id AND {owner} = @ownerId AND revoked_at IS NULL",
            new { at = Moment.ToMicroseconds(time.GetUtcNow()), id, ownerId },
            transaction),
        cancel);

    private Task<IReadOnlyList<FeedAddress>> Many(string sql, object parameters, CancellationToken cancel) => Read<IReadOnlyList<FeedAddress>>(
        async connection => [.. (await connection.QueryAsync<Row>(new CommandDefinition(sql, parameters, cancellationToken: cancel))).Select(row => row.ToAddress())],
        cancel);

    private async Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.Read(cancel);
            return await work(connection);
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }

    private static string Same(string? unitId) => unitId is null ? "unit_id IS NULL" : "unit_id = @unitId";

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string PersonId { get; set; } = "";

        public string? UnitId { get; set; }

        public long CreatedAt { get; set; }

        public long? LastReadAt { get; set; }

        public FeedAddress ToAddress() => new(
            Id, PersonId, UnitId, Moment.FromMicroseconds(CreatedAt), LastReadAt is { } at ? Moment.FromMicroseconds(at) : null);
    }
}

/// <summary>A read table that knows when its rows changed.</summary>
internal enum ChangedTable
{
    /// <summary>Tasks.</summary>
    Task,

    /// <summary>Visit rounds.</summary>
    Round,
}
