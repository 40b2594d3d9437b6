using Dapper;
using Taskboard.Domain.Notices;
using Taskboard.Journal;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Mailing;

/// <summary>The table of how people want to be told by e-mail.</summary>
public sealed class MailChoiceStore(Database database, TimeProvider time)
{
    /// <summary>How long the link in a mail confirms an address.</summary>
    public static TimeSpan LinkLife { get; } = TimeSpan.FromHours(24);

    /// <summary>After a link was sent, no other is for so long: nobody fills somebody else's mailbox with them.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(2);

    /// <summary>A person's choice.</summary>
    public async Task<MailChoice> Of(string personId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "SELECT how, address, CASE WHEN pending_until > @now THEN pending END AS Pending, fault, quiet_from AS QuietFrom, quiet_to AS QuietTo, quiet_rest AS QuietRest FROM mail_choice WHERE person_id = @personId",
            new { personId, now = Now }, cancellationToken: cancel));
        return row is null
            ? MailChoice.Of(personId)
            : new MailChoice(personId, Enum.TryParse<MailHow>(row.How, out var how) ? how : MailHow.None, row.Address, row.Pending, row.Fault)
            {
                Quiet = Quiet(row.QuietFrom, row.QuietTo, row.QuietRest),
            };
    }

    /// <summary>Changes how a person is told. What waits for them goes the new way.</summary>
    public Task Choose(string personId, MailHow how, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                "INSERT INTO mail_choice (person_id, how) VALUES (@personId, @how) ON CONFLICT (person_id) DO UPDATE SET how = excluded.how",
                new { personId, how = how.ToString() }, transaction);
            if (how == MailHow.None)
                await connection.ExecuteAsync("DELETE FROM mail_due WHERE person_id = @personId AND mail_id IS NULL", new { personId }, transaction);
        },
        cancel);

    /// <summary>Sets when a person wants no mail; null for the general hours. It counts for what waits already.</summary>
    public Task Keep(string personId, QuietHours? quiet, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO mail_choice (person_id, how, quiet_from, quiet_to, quiet_rest) VALUES (@personId, 'None', @from, @to, @rest)
            ON CONFLICT (person_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, quiet_rest = excluded.quiet_rest
            """,
            new { personId, from = MinuteOf(quiet?.From), to = MinuteOf(quiet?.To), rest = quiet is null ? (long?)null : quiet.RestDays ? 1 : 0 }, transaction),
        cancel);

    /// <summary>The quiet hours that stand in a row.</summary>
    internal static QuietHours? Quiet(long? from, long? to, long? rest) =>
        from is { } begins && to is { } ends ? new(TimeOnly.MinValue.AddMinutes(begins), TimeOnly.MinValue.AddMinutes(ends), rest == 1) : null;

    private static long? MinuteOf(TimeOnly? time) => time is { } at ? (at.Hour * 60) + at.Minute : null;

    /// <summary>Sets an address without asking its owner: an administrator answers for it. Null takes it away.</summary>
    public Task Set(string personId, string? address, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO mail_choice (person_id, how, address) VALUES (@personId, 'None', @address)
            ON CONFLICT (person_id) DO UPDATE SET address = excluded.address, pending = NULL, pending_hash = NULL, pending_until = NULL, fault = NULL
            """,
            new { personId, address }, transaction),
        cancel);

    /// <summary>Remembers an address that is to be confirmed.</summary>
    /// <returns>The secret of the link; null while the last one was sent too short a time ago.</returns>
    public async Task<string?> Ask(string personId, string address, CancellationToken cancel)
    {
        var secret = Secret.New();
        var asked = await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                """
                INSERT INTO mail_choice (person_id, how, pending, pending_hash, pending_until, asked_at) VALUES (@personId, 'None', @address, @hash, @until, @now)
                ON CONFLICT (person_id) DO UPDATE SET pending = excluded.pending, pending_hash = excluded.pending_hash, pending_until = excluded.pending_until, asked_at = excluded.asked_at
                WHERE mail_choice.asked_at IS NULL OR mail_choice.asked_at <= @before
                """,
                new
                {
                    personId,
                    address,
                    hash = Secret.HashOf(secret)!.Value.ToBytes(),
                    until = Moment.ToMicroseconds(time.GetUtcNow() + LinkLife),
                    now = Now,
                    before = Moment.ToMicroseconds(time.GetUtcNow() - Pause),
                },
                transaction),
            cancel);
        return asked == 1 ? secret : null;
    }

    /// <summary>The address that a secret confirms for a person; null where it confirms none any more.</summary>
    public async Task<string?> Asked(string personId, string secret, CancellationToken cancel)
    {
        if (Secret.HashOf(secret) is not { } hash)
            return null;
        await using var connection = await database.Read(cancel);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT pending FROM mail_choice WHERE pending_hash = @hash AND person_id = @personId AND pending_until > @now",
            new { hash = hash.ToBytes(), personId, now = Now }, cancellationToken: cancel));
    }

    /// <summary>Confirms an address by the secret that was sent to it, once, for the person who asked. Whoever was not told by mail before is from now on told daily.</summary>
    public async Task<bool> Confirm(string personId, string secret, CancellationToken cancel) =>
        Secret.HashOf(secret) is { } hash && await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                """
                UPDATE mail_choice SET how = CASE WHEN address IS NULL AND how = 'None' THEN 'Daily' ELSE how END,
                    address = pending, pending = NULL, pending_hash = NULL, pending_until = NULL, fault = NULL
                WHERE pending_hash = @hash AND person_id = @personId AND pending_until > @now
                """,
                new { hash = hash.ToBytes(), personId, now = Now }, transaction),
            cancel) == 1;

    private long Now => Moment.ToMicroseconds(time.GetUtcNow());

    private sealed class Row
    {
        public string How { get; set; } = "";

        public string? Address { get; set; }

        public string? Pending { get; set; }

        public string? Fault { get; set; }

        public long? QuietFrom { get; set; }

        public long? QuietTo { get; set; }

        public long? QuietRest { get; set; }
    }
}
