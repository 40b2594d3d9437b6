using System.Data.Common;
using Dapper;
using Taskboard.Journal;
using Taskboard.Server.Notices;

namespace Taskboard.Server.Mailing;

/// <summary>The tables of the outbox. Every step of a mail is one statement that only succeeds from the step before, so that several nodes may try.</summary>
public sealed partial class OutboxStore(Database database, TimeProvider time)
{
    /// <summary>Notices older than this are no longer mailed: the bell and the lists tell of them.</summary>
    public static TimeSpan Oldest { get; } = TimeSpan.FromDays(14);

    private const string Columns = """
        id, person_id AS PersonId, state, made_at AS MadeAt, next_at AS NextAt, tries, address, notices, error, done_at AS DoneAt FROM mail
        """;

    /// <summary>Notes notices for the mail of people who want any, but for those that were told before; in the transaction that writes the notices, before it does.</summary>
    /// <param name="dialect">Which SQL.</param>
    /// <param name="rows">The notices as JSON: <c>id</c>, <c>person</c>, <c>at</c> of each.</param>
    /// <param name="connection">The writing connection.</param>
    /// <param name="transaction">Its transaction.</param>
    internal static Task Note(Dialect dialect, string rows, DbConnection connection, DbTransaction transaction) => connection.ExecuteAsync(
        $"""
        INSERT INTO mail_due (notice_id, person_id, at)
        SELECT value->>'id', c.person_id, CAST(value->>'at' AS bigint) FROM {JsonSql.Elements(dialect, "rows")}
        JOIN mail_choice c ON c.person_id = value->>'person' AND c.how <> 'None' AND c.address IS NOT NULL
        WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.id = value->>'id')
        ON CONFLICT (notice_id) DO NOTHING
        """,
        new { rows }, transaction);

    /// <summary>Everybody for whom notices wait, but for those whose address is refused for good.</summary>
    public async Task<IReadOnlyList<DuePerson>> Due(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var rows = await connection.QueryAsync<DueRow>(new CommandDefinition(
            """
            SELECT d.person_id AS PersonId, c.how, c.quiet_from AS QuietFrom, c.quiet_to AS QuietTo, c.quiet_rest AS QuietRest, d.notices, d.since, c.digest_day AS DigestDay, c.last_at AS LastAt, m.id AS Open, m.state AS OpenState
            FROM (SELECT person_id, count(*) AS notices, min(at) AS since FROM mail_due WHERE mail_id IS NULL GROUP BY person_id) d
            JOIN mail_choice c ON c.person_id = d.person_id
            LEFT JOIN mail m ON m.person_id = d.person_id AND m.state IN ('Waiting', 'Claimed', 'Handing')
            WHERE c.fault IS NULL
            ORDER BY d.since
            """,
            cancellationToken: cancel));
        return [.. rows.DistinctBy(row => row.PersonId).Select(row => new DuePerson(
            row.PersonId, Enum.Parse<MailHow>(row.How), MailChoiceStore.Quiet(row.QuietFrom, row.QuietTo, row.QuietRest), row.Notices, Moment.FromMicroseconds(row.Since), row.DigestDay, Moment.FromMicroseconds(row.LastAt),
            row.Open, row.OpenState is null ? null : Enum.Parse<MailState>(row.OpenState)))];
    }

    /// <summary>Makes one mail of all that waits for a person; false where another node was first.</summary>
    /// <param name="personId">For whom.</param>
    /// <param name="id">The mail's id.</param>
    /// <param name="digestDay">The day whose daily mail it is; null for one at once.</param>
    /// <param name="cancel">Gives up before the commit.</param>
    public Task<bool> Make(string personId, string id, long? digestDay, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync("UPDATE mail_due SET mail_id = @id WHERE person_id = @personId AND mail_id IS NULL", new { personId, id }, transaction) == 0)
                return false;
            await connection.ExecuteAsync(
                "INSERT INTO mail (id, person_id, state, made_at, next_at, tries) VALUES (@id, @personId, 'Waiting', @now, @now, 0)", new { id, personId, now = Now }, transaction);
            await connection.ExecuteAsync(
                "UPDATE mail_choice SET last_at = @now, digest_day = coalesce(@digestDay, digest_day) WHERE person_id = @personId", new { personId, now = Now, digestDay }, transaction);
            return true;
        },
        cancel);

    /// <summary>Puts what waits for a person into their mail that is not out yet, so that after a day without a mail server one mail comes and not a hundred.</summary>
    public Task Join(string personId, string id, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            // the row is held first: a mail that another node claims at this moment is written already without what would join it
            if (await connection.ExecuteAsync("UPDATE mail SET next_at = next_at WHERE id = @id AND person_id = @personId AND state = 'Waiting'", new { personId, id }, transaction) == 1)
                await connection.ExecuteAsync("UPDATE mail_due SET mail_id = @id WHERE person_id = @personId AND mail_id IS NULL", new { personId, id }, transaction);
        },
        cancel);

    /// <summary>Mails whose time has come, the oldest first; also those that are kept because it is quiet for their person.</summary>
    public async Task<IReadOnlyList<ReadyMail>> Ready(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var mails = await Mails(connection, $"SELECT {Columns} WHERE state = 'Waiting' AND next_at <= @now ORDER BY next_at, id", new { now = Now }, cancel);
        if (mails.Count == 0)
            return [];
        var choices = (await connection.QueryAsync<ChoiceRow>(new CommandDefinition(
            """
            SELECT DISTINCT c.person_id AS PersonId, c.how, c.quiet_from AS QuietFrom, c.quiet_to AS QuietTo, c.quiet_rest AS QuietRest
            FROM mail m JOIN mail_choice c ON c.person_id = m.person_id WHERE m.state = 'Waiting' AND m.next_at <= @now
            """,
            new { now = Now }, cancellationToken: cancel))).ToDictionary(row => row.PersonId);
        return [.. mails.Select(mail => choices.TryGetValue(mail.PersonId, out var row)
            ? new ReadyMail(mail, Enum.Parse<MailHow>(row.How), MailChoiceStore.Quiet(row.QuietFrom, row.QuietTo, row.QuietRest))
            : new ReadyMail(mail, MailHow.None, null))];
    }

    /// <summary>Takes a waiting mail for a time; false where another node has it.</summary>
    public async Task<bool> Claim(string id, string claim, TimeSpan life, CancellationToken cancel) => await database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE mail SET state = 'Claimed', claim = @claim, claimed_until = @until WHERE id = @id AND state = 'Waiting'",
            new { id, claim, until = Moment.ToMicroseconds(time.GetUtcNow() + life) }, transaction),
        cancel) == 1;

    /// <summary>Notes that a mail is being handed over from now on; false where the claim was lost.</summary>
    public async Task<bool> Hand(string id, string claim, string address, int notices, TimeSpan life, CancellationToken cancel) => await database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE mail SET state = 'Handing', tries = tries + 1, address = @address, notices = @notices, claimed_until = @until WHERE id = @id AND state = 'Claimed' AND claim = @claim",
            new { id, claim, address, notices, until = Moment.ToMicroseconds(time.GetUtcNow() + life) }, transaction),
        cancel) == 1;

    /// <summary>Notes how it ended, or when it is tried again. What another node has given up meanwhile as unsure is put right.</summary>
    public Task End(string id, string claim, MailState state, string? error, DateTimeOffset? nextAt, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            """
            UPDATE mail SET state = @state, error = @error, next_at = coalesce(@next, next_at), claim = NULL, claimed_until = NULL,
                done_at = CASE WHEN @state IN ('Waiting', 'Unsure') THEN NULL ELSE @now END
            WHERE id = @id AND claim = @claim AND state IN ('Claimed', 'Handing', 'Unsure')
            """,
            new { id, claim, state = state.ToString(), error, next = nextAt is { } at ? Moment.ToMicroseconds(at) : (long?)null, now = Now }, transaction),
        cancel);

    /// <summary>Notes with a person's choice why their address is refused for good.</summary>
    public Task Refused(string personId, string address, string error, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE mail_choice SET fault = @error WHERE person_id = @personId AND address = @address", new { personId, address, error }, transaction),
        cancel);

    /// <summary>Gives every refused address another chance: the server is another, or was put right.</summary>
    public Task Forgive(CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync("UPDATE mail_choice SET fault = NULL WHERE fault IS NOT NULL", transaction: transaction), cancel);

    /// <summary>What became of the mails of a node that was lost: those that it had only taken wait again, those that it was handing over are unsure.</summary>
    public Task<int> Orphans(CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
            await connection.ExecuteAsync(
                "UPDATE mail SET state = 'Waiting', claim = NULL, claimed_until = NULL WHERE state = 'Claimed' AND claimed_until <= @now", new { now = Now }, transaction)
            + await connection.ExecuteAsync("UPDATE mail SET state = 'Unsure' WHERE state = 'Handing' AND claimed_until <= @now", new { now = Now }, transaction),
        cancel);

    /// <summary>The notices that a mail tells, the latest first.</summary>
    public async Task<IReadOnlyList<(string Kind, DateTimeOffset At, string TaskId, string? Actor, string Cause)>> Notices(string mailId, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var rows = await connection.QueryAsync<NoticeRow>(new CommandDefinition(
            """
            SELECT n.kind, n.at, n.task_id AS TaskId, n.actor, n.id FROM mail_due d JOIN notice n ON n.id = d.notice_id
            WHERE d.mail_id = @mailId AND n.at > @oldest ORDER BY n.at DESC, n.id DESC LIMIT 1000
            """,
            new { mailId, oldest = Moment.ToMicroseconds(time.GetUtcNow() - Oldest) }, cancellationToken: cancel));
        return [.. rows.Select(row => (row.Kind, Moment.FromMicroseconds(row.At), row.TaskId, row.Actor, NewNotice.CauseIn(row.Id)))];
    }

    /// <summary>Whether anything may have to be made or sent on a day.</summary>
    /// <param name="today">The day.</param>
    /// <param name="ofOwnHours">Whether only that of people with quiet hours of their own: at other times than office hours.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<bool> HasAny(DateOnly today, bool ofOwnHours, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            SELECT CASE WHEN EXISTS (
                    SELECT 1 FROM mail m LEFT JOIN mail_choice c ON c.person_id = m.person_id
                    WHERE m.state IN ('Waiting', 'Claimed', 'Handing') AND (@all = 1 OR (c.how = 'AtOnce' AND c.quiet_from IS NOT NULL)))
                OR EXISTS (
                    SELECT 1 FROM mail_due d JOIN mail_choice c ON c.person_id = d.person_id
                    WHERE d.mail_id IS NULL AND c.fault IS NULL AND (c.how = 'AtOnce' OR c.digest_day < @day)
                        AND (@all = 1 OR (c.how = 'AtOnce' AND c.quiet_from IS NOT NULL))) THEN 1 ELSE 0 END
            """,
            new { day = (long)today.DayNumber, all = ofOwnHours ? 0L : 1L }, cancellationToken: cancel)) == 1;
    }

    /// <summary>Sends a mail again that was given up, or of which nobody knows: an administrator says so. False where it is none of these any more.</summary>
    public async Task<bool> Again(string id, CancellationToken cancel) => await database.Write(
        async (connection, transaction) =>
        {
            var again = await connection.ExecuteAsync(
                "UPDATE mail SET state = 'Waiting', claim = NULL, tries = 0, next_at = @now, made_at = @now, done_at = NULL WHERE id = @id AND state IN ('Unsure', 'Failed')",
                new { id, now = Now }, transaction);
            if (again == 1)
                await connection.ExecuteAsync("UPDATE mail_choice SET fault = NULL WHERE person_id = (SELECT person_id FROM mail WHERE id = @id)", new { id }, transaction);
            return again;
        },
        cancel) == 1;

    /// <summary>Leaves a mail be that was given up, or of which nobody knows.</summary>
    public async Task<bool> Dismiss(string id, CancellationToken cancel) => await database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE mail SET state = 'Void', claim = NULL, done_at = @now WHERE id = @id AND state IN ('Unsure', 'Failed')", new { id, now = Now }, transaction),
        cancel) == 1;

    /// <summary>Forgets what is long over.</summary>
    public Task Forget(CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            var age = new { oldest = Moment.ToMicroseconds(time.GetUtcNow() - Oldest), done = Moment.ToMicroseconds(time.GetUtcNow() - TimeSpan.FromDays(90)) };
            await connection.ExecuteAsync("DELETE FROM mail_due WHERE mail_id IS NULL AND at < @oldest", age, transaction);
            await connection.ExecuteAsync("DELETE FROM mail_due WHERE mail_id IN (SELECT id FROM mail WHERE done_at < @done)", age, transaction);
            await connection.ExecuteAsync("DELETE FROM mail WHERE done_at < @done", age, transaction);
        },
        cancel);

    /// <summary>The mails of a state or all, the latest first.</summary>
    public async Task<IReadOnlyList<StoredMail>> List(bool openOnly, int most, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var where = openOnly ? "WHERE state IN ('Waiting', 'Claimed', 'Handing', 'Unsure', 'Failed')" : "";
        return await Mails(connection, $"SELECT {Columns} {where} ORDER BY made_at DESC, id DESC LIMIT @most", new { most }, cancel);
    }

    /// <summary>How many mails wait, and what went wrong: figures that are cheap to have often.</summary>
    public async Task<(long Waiting, long Unsure, long Failed)> Figures(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.QuerySingleAsync<(long, long, long)>(new CommandDefinition(
            """
            SELECT (SELECT count(*) FROM mail WHERE state IN ('Waiting', 'Claimed', 'Handing')), (SELECT count(*) FROM mail WHERE state = 'Unsure'), (SELECT count(*) FROM mail WHERE state = 'Failed')
            """,
            cancellationToken: cancel));
    }

    /// <summary>How the outbox stands.</summary>
    public async Task<OutboxCounts> Count(CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        var row = await connection.QuerySingleAsync<CountRow>(new CommandDefinition(
            """
            SELECT (SELECT count(*) FROM mail_due WHERE mail_id IS NULL) AS Due,
                (SELECT count(*) FROM mail WHERE state IN ('Waiting', 'Claimed', 'Handing')) AS Waiting,
                (SELECT count(*) FROM mail WHERE state = 'Unsure') AS Unsure,
                (SELECT count(*) FROM mail WHERE state = 'Failed') AS Failed,
                (SELECT count(*) FROM mail WHERE state = 'Sent' AND done_at > @day) AS Sent,
                (SELECT max(done_at) FROM mail WHERE state = 'Sent') AS LastSent
            """,
            new { day = Moment.ToMicroseconds(time.GetUtcNow() - TimeSpan.FromDays(1)) }, cancellationToken: cancel));
        return new OutboxCounts(row.Due, row.Waiting, row.Unsure, row.Failed, row.Sent, row.LastSent is { } at ? Moment.FromMicroseconds(at) : null);
    }

    private long Now => Moment.ToMicroseconds(time.GetUtcNow());

    private static async Task<IReadOnlyList<StoredMail>> Mails(DbConnection connection, string sql, object of, CancellationToken cancel) =>
    [
        .. (await connection.QueryAsync<MailRow>(new CommandDefinition(sql, of, cancellationToken: cancel))).Select(row => new StoredMail(
            row.Id, row.PersonId, Enum.Parse<MailState>(row.State), Moment.FromMicroseconds(row.MadeAt), Moment.FromMicroseconds(row.NextAt), (int)row.Tries,
            row.Address, (int?)row.Notices, row.Error, row.DoneAt is { } at ? Moment.FromMicroseconds(at) : null)),
    ];
}
