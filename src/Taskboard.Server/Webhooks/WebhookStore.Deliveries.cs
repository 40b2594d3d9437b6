using System.Data.Common;
using System.Text.Json;
using Dapper;
using Taskboard.Journal;

namespace Taskboard.Server.Webhooks;

public sealed partial class WebhookStore
{
    /// <summary>How long deliveries that are over are kept.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(30);

    private const string Columns = """
        SELECT id, webhook_id AS WebhookId, position, kind, task_id AS TaskId, body, made_at AS MadeAt, state, next_at AS NextAt, tries, status, took, answer, error, done_at AS DoneAt
        FROM webhook_delivery
        """;

    /// <summary>Writes deliveries within a transaction; those that are there already stand.</summary>
    internal Task Write(IReadOnlyList<NewDelivery> deliveries, DbConnection connection, DbTransaction transaction) => connection.ExecuteAsync(
        $"""
        INSERT INTO webhook_delivery (id, webhook_id, position, kind, task_id, body, made_at, state, next_at, tries)
        SELECT value->>'Id', value->>'WebhookId', CAST(value->>'Position' AS bigint), value->>'Kind', value->>'TaskId', value->>'Body', @now, 'Waiting', @now, 0
        FROM {JsonSql.Elements(database.Dialect, "rows")} WHERE true
        ON CONFLICT (id) DO NOTHING
        """,
        new { rows = JsonSerializer.Serialize(deliveries), now = Now }, transaction);

    /// <summary>Writes deliveries in a transaction of their own.</summary>
    internal Task Write(IReadOnlyList<NewDelivery> deliveries, CancellationToken cancel) => database.Write((connection, transaction) => Write(deliveries, connection, transaction), cancel);

    /// <summary>Deliveries of a webhook whose time has come, in the order of what happened.</summary>
    public Task<IReadOnlyList<Delivery>> Due(string webhookId, int most, CancellationToken cancel) =>
        Deliveries("WHERE webhook_id = @webhookId AND state = 'Waiting' AND next_at <= @now ORDER BY position, id LIMIT @most", new { webhookId, now = Now, most }, cancel);

    /// <summary>Deliveries of a webhook, the latest first.</summary>
    public Task<IReadOnlyList<Delivery>> Latest(string webhookId, int most, CancellationToken cancel) =>
        Deliveries("WHERE webhook_id = @webhookId ORDER BY made_at DESC, position DESC, id LIMIT @most", new { webhookId, most }, cancel);

    /// <summary>Takes a waiting delivery for a time; false where another node has it.</summary>
    public async Task<bool> Claim(string id, string claim, TimeSpan life, CancellationToken cancel) => await database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE webhook_delivery SET state = 'Claimed', claim = @claim, claimed_until = @until, tries = tries + 1 WHERE id = @id AND state = 'Waiting' AND next_at <= @now",
            new { id, claim, now = Now, until = Moment.ToMicroseconds(time.GetUtcNow() + life) }, transaction),
        cancel) == 1;

    /// <summary>Notes how a try ended.</summary>
    internal Task End(string id, string claim, DeliveryState state, DeliveryResult? result, DateTimeOffset? nextAt, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            """
            UPDATE webhook_delivery SET state = @state, status = @Status, took = @Took, answer = @Answer, error = @Error, next_at = coalesce(@next, next_at),
                body = CASE WHEN @state = 'Withheld' THEN '' ELSE body END, claim = NULL, claimed_until = NULL, done_at = CASE WHEN @state = 'Waiting' THEN NULL ELSE @now END
            WHERE id = @id AND claim = @claim
            """,
            new
            {
                id,
                claim,
                state = state.ToString(),
                Status = (long?)result?.Status,
                Took = (long?)result?.Took,
                result?.Answer,
                result?.Error,
                next = nextAt is { } at ? Moment.ToMicroseconds(at) : (long?)null,
                now = Now,
            },
            transaction),
        cancel);

    /// <summary>Sends a delivery again that is over, whatever became of it, or at once where it waits; false where it is under way or something of it may not go out.</summary>
    public async Task<bool> Again(string webhookId, string id, CancellationToken cancel) => await database.Write(
        async (connection, transaction) =>
        {
            var again = await connection.ExecuteAsync(
                "UPDATE webhook_delivery SET state = 'Waiting', next_at = @now, done_at = NULL WHERE id = @id AND webhook_id = @webhookId AND state IN ('Waiting', 'Taken', 'Failed')",
                new { id, webhookId, now = Now }, transaction);
            if (again == 1)
                await connection.ExecuteAsync("UPDATE webhook SET pause_until = @now WHERE id = @webhookId AND pause_until > @now", new { webhookId, now = Now }, transaction);
            return again;
        },
        cancel) == 1;

    /// <summary>Deliveries of a node that was lost wait again.</summary>
    public Task Orphans(CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE webhook_delivery SET state = 'Waiting', claim = NULL, claimed_until = NULL WHERE state = 'Claimed' AND claimed_until <= @now", new { now = Now }, transaction),
        cancel);

    /// <summary>Forgets what is long over.</summary>
    public Task Forget(CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync("DELETE FROM webhook_delivery WHERE done_at < @oldest", new { oldest = Moment.ToMicroseconds(time.GetUtcNow() - Kept) }, transaction), cancel);

    /// <summary>Whether any delivery is to be sent now or is under way.</summary>
    public async Task<bool> HasAny(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            SELECT CASE WHEN EXISTS (
                SELECT 1 FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
                WHERE w.state = 'Active' AND (d.state = 'Claimed' OR (d.state = 'Waiting' AND d.next_at <= @now AND w.pause_until <= @now))) THEN 1 ELSE 0 END
            """,
            new { now = Now }, cancellationToken: cancel)) == 1;
    }

    private async Task<IReadOnlyList<Delivery>> Deliveries(string where, object of, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return
        [
            .. (await connection.QueryAsync<DeliveryRow>(new CommandDefinition($"{Columns} {where}", of, cancellationToken: cancel))).Select(row => new Delivery(
                row.Id, row.WebhookId, row.Position, row.Kind, row.TaskId, row.Body, Moment.FromMicroseconds(row.MadeAt), Enum.Parse<DeliveryState>(row.State),
                Moment.FromMicroseconds(row.NextAt), (int)row.Tries, (int?)row.Status, (int?)row.Took, row.Answer, row.Error, row.DoneAt is { } at ? Moment.FromMicroseconds(at) : null)),
        ];
    }

    private sealed class DeliveryRow
    {
        public string Id { get; set; } = "";

        public string WebhookId { get; set; } = "";

        public long Position { get; set; }

        public string Kind { get; set; } = "";

        public string? TaskId { get; set; }

        public string Body { get; set; } = "";

        public long MadeAt { get; set; }

        public string State { get; set; } = "";

        public long NextAt { get; set; }

        public long Tries { get; set; }

        public long? Status { get; set; }

        public long? Took { get; set; }

        public string? Answer { get; set; }

        public string? Error { get; set; }

        public long? DoneAt { get; set; }
    }
}
