using System.Data.Common;
using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Webhooks;

/// <summary>The tables of webhooks and deliveries. A delivery's steps are single statements that only succeed from the step before, so that several nodes may try.</summary>
public sealed partial class WebhookStore(Database database, TimeProvider time)
{
    private const string Hooks = """
        SELECT id, name, url, kinds, unit_id AS UnitId, plan_ids AS PlanIds, inside, state, since, made_at AS MadeAt, made_by AS MadeBy, failing_since AS FailingSince FROM webhook
        """;

    /// <summary>All webhooks, by name.</summary>
    public async Task<IReadOnlyList<Webhook>> All(CancellationToken cancel) => await Find("ORDER BY name, id", new { }, cancel);

    /// <summary>One webhook; null where there is none.</summary>
    public async Task<Webhook?> One(string id, CancellationToken cancel) => (await Find("WHERE id = @id", new { id }, cancel)).SingleOrDefault();

    /// <summary>Those that may be sent something now.</summary>
    public Task<IReadOnlyList<Webhook>> Ready(CancellationToken cancel) => Find("WHERE state = 'Active' AND pause_until <= @now", new { now = Now }, cancel);

    /// <summary>The secrets of a webhook as they are kept: the present one, and while it counts the one before.</summary>
    internal async Task<IReadOnlyList<string>> Secrets(string id, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<SecretRow>(new CommandDefinition(
            "SELECT secret, CASE WHEN old_until > @now THEN old_secret END AS Old FROM webhook WHERE id = @id", new { id, now = Now }, cancellationToken: cancel));
        return row is null ? [] : row.Old is { } old ? [row.Secret, old] : [row.Secret];
    }

    /// <summary>Adds a webhook; false where one of that id is there, or there are as many as may be.</summary>
    internal async Task<bool> Add(string id, NewWebhook hook, string secret, string by, CancellationToken cancel) => await database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO webhook (id, name, url, kinds, unit_id, plan_ids, inside, secret, state, since, made_at, made_by)
            SELECT @id, @Name, @Url, @kinds, @UnitId, @plans, @inside, @secret, 'Active', (SELECT position FROM journal_head), @now, @by WHERE (SELECT count(*) FROM webhook) < @most
            ON CONFLICT (id) DO NOTHING
            """,
            new { id, hook.Name, hook.Url, kinds = string.Join(' ', hook.Kinds), hook.UnitId, plans = string.Join(' ', hook.PlanIds), inside = hook.Inside ? 1L : 0L, secret, now = Now, by, most = Webhook.Most },
            transaction),
        cancel) == 1;

    /// <summary>Changes what a webhook is told, and where.</summary>
    internal async Task<bool> Change(string id, NewWebhook hook, CancellationToken cancel) => await database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE webhook SET name = @Name, url = @Url, kinds = @kinds, unit_id = @UnitId, plan_ids = @plans, inside = @inside, changed = changed + 1 WHERE id = @id",
            new { id, hook.Name, hook.Url, kinds = string.Join(' ', hook.Kinds), hook.UnitId, plans = string.Join(' ', hook.PlanIds), inside = hook.Inside ? 1L : 0L }, transaction),
        cancel) == 1;

    /// <summary>Gives a webhook a new secret; the one before signs besides it until a moment.</summary>
    internal async Task<bool> Rotate(string id, string secret, DateTimeOffset oldUntil, CancellationToken cancel) => await database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE webhook SET old_secret = secret, old_until = @until, secret = @secret, changed = changed + 1 WHERE id = @id",
            new { id, secret, until = Moment.ToMicroseconds(oldUntil) }, transaction),
        cancel) == 1;

    /// <summary>Stops a webhook or lets it go on; false where it stood so already.</summary>
    public async Task<bool> Set(string id, WebhookState state, CancellationToken cancel) => await database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE webhook SET state = @state, failing_since = NULL, pause_until = 0, changed = changed + 1 WHERE id = @id AND state <> @state", new { id, state = state.ToString() }, transaction),
        cancel) == 1;

    /// <summary>Takes a webhook away with all that waits for it.</summary>
    public async Task<bool> Remove(string id, CancellationToken cancel) => await database.Write(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync("DELETE FROM webhook_delivery WHERE webhook_id = @id", new { id }, transaction);
            return await connection.ExecuteAsync("DELETE FROM webhook WHERE id = @id", new { id }, transaction);
        },
        cancel) == 1;

    /// <summary>Notes that a webhook took something.</summary>
    public Task Well(string id, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync("UPDATE webhook SET failing_since = NULL, pause_until = 0 WHERE id = @id AND failing_since IS NOT NULL", new { id }, transaction), cancel);

    /// <summary>Notes that a webhook took nothing, and leaves it alone for a little.</summary>
    /// <param name="id">Which.</param>
    /// <param name="gap">Where its last failure is longer ago, it fails anew from now on.</param>
    /// <param name="pause">How long it is left alone, by how long it fails.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    /// <returns>Since when it fails.</returns>
    public Task<DateTimeOffset> Ill(string id, TimeSpan gap, Func<TimeSpan, TimeSpan> pause, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            var now = time.GetUtcNow();
            // the pause after the last failure began with it
            await connection.ExecuteAsync(
                "UPDATE webhook SET failing_since = CASE WHEN failing_since IS NULL OR pause_until < @before THEN @now ELSE failing_since END WHERE id = @id",
                new { id, now = Moment.ToMicroseconds(now), before = Moment.ToMicroseconds(now - gap) }, transaction);
            var since = Moment.FromMicroseconds(
                await connection.ExecuteScalarAsync<long?>("SELECT failing_since FROM webhook WHERE id = @id", new { id }, transaction) ?? Moment.ToMicroseconds(now));
            await connection.ExecuteAsync("UPDATE webhook SET pause_until = @until WHERE id = @id", new { id, until = Moment.ToMicroseconds(now + pause(now - since)) }, transaction);
            return since;
        },
        cancel);

    /// <summary>Stops a webhook by itself, and writes what administrators are told of it in the same transaction; false where it was stopped before.</summary>
    internal Task<bool> Stop(string id, WebhookState state, Func<DbConnection, DbTransaction, Task> tell, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync(
                "UPDATE webhook SET state = @state, changed = changed + 1 WHERE id = @id AND state = 'Active'", new { id, state = state.ToString() }, transaction) == 0)
                return false;
            await tell(connection, transaction);
            return true;
        },
        cancel);

    /// <summary>Deliveries that wait, and webhooks that fail or were stopped by themselves.</summary>
    public async Task<(long Waiting, long Failing)> Count(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.QuerySingleAsync<(long, long)>(new CommandDefinition(
            """
            SELECT (SELECT count(*) FROM webhook_delivery WHERE state IN ('Waiting', 'Claimed')), (SELECT count(*) FROM webhook WHERE failing_since IS NOT NULL OR state IN ('Gone', 'GivenUp'))
            """,
            cancellationToken: cancel));
    }

    private long Now => Moment.ToMicroseconds(time.GetUtcNow());

    private async Task<IReadOnlyList<Webhook>> Find(string where, object of, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return
        [
            .. (await connection.QueryAsync<HookRow>(new CommandDefinition($"{Hooks} {where}", of, cancellationToken: cancel))).Select(row => new Webhook(
                row.Id, row.Name, row.Url, row.Kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.UnitId, row.Inside != 0, Enum.Parse<WebhookState>(row.State), row.Since,
                Moment.FromMicroseconds(row.MadeAt), row.MadeBy, row.FailingSince is { } at ? Moment.FromMicroseconds(at) : null)
            {
                PlanIds = row.PlanIds.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            }),
        ];
    }

    private sealed class HookRow
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public string Url { get; set; } = "";

        public string Kinds { get; set; } = "";

        public string? UnitId { get; set; }

        public string PlanIds { get; set; } = "";

        public long Inside { get; set; }

        public string State { get; set; } = "";

        public long Since { get; set; }

        public long MadeAt { get; set; }

        public string MadeBy { get; set; } = "";

        public long? FailingSince { get; set; }
    }

    private sealed class SecretRow
    {
        public string Secret { get; set; } = "";

        public string? Old { get; set; }
    }
}
