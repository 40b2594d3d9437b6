using System.Data.Common;
using System.Text.Json;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Live;
using Taskboard.Server.Mailing;

namespace Taskboard.Server.Notices;

/// <summary>The table of notices. Told of a cause before, a person is not told again: the key sees to it, whichever node writes. What somebody may no longer know
/// of is neither shown nor counted.</summary>
internal sealed class NoticeStore(Database database, StateReader states, LimitedTasks limited, DirectoryBook directory)
{
    private const int MostShown = 60;
    private const int MostCounted = 100;

    /// <summary>Writes notices within a transaction, and with those that are new what is to be mailed of them.</summary>
    public static async Task Write(Dialect dialect, IReadOnlyList<NewNotice> notices, DbConnection connection, DbTransaction transaction)
    {
        var rows = JsonSerializer.Serialize(notices.Select(notice => new Dictionary<string, object?>
        {
            ["id"] = notice.Id,
            ["person"] = notice.PersonId,
            ["at"] = Moment.ToMicroseconds(notice.At),
            ["kind"] = notice.Notice.Kind.ToString(),
            ["task"] = notice.TaskId,
            ["actor"] = notice.Actor,
        }));
        await OutboxStore.Note(dialect, rows, connection, transaction);
        // one statement for all: each by itself would hold up the moves that wait for the same writer
        await connection.ExecuteAsync(
            $"""
            INSERT INTO notice (id, person_id, at, kind, task_id, actor)
            SELECT value->>'id', value->>'person', CAST(value->>'at' AS bigint), value->>'kind', value->>'task', value->>'actor' FROM {JsonSql.Elements(dialect, "rows")} WHERE true
            ON CONFLICT (id) DO NOTHING
            """,
            new { rows }, transaction);
    }

    /// <summary>Writes notices in a transaction of their own.</summary>
    public Task Write(IReadOnlyList<NewNotice> notices, CancellationToken cancel) => database.Write(
        async (connection, transaction) =>
        {
            await Write(database.Dialect, notices, connection, transaction);
            return true;
        },
        cancel);

    /// <summary>The latest notices of a person; of several that say the same of a task or a part the last.</summary>
    public async Task<IReadOnlyList<NoticeEntry>> Of(ActingUser user, CancellationToken cancel)
    {
        var rows = await Rows("SELECT id, kind, at, task_id AS TaskId, actor, seen FROM notice WHERE person_id = @id ORDER BY at DESC, id DESC LIMIT @most", user.Id, MostShown, cancel);
        var found = new List<NoticeEntry>();
        foreach (var row in rows.DistinctBy(row => (row.Kind, row.TaskId, row.PartId)))
            if (!Enum.TryParse<NoticeKind>(row.Kind, out var kind))
                continue;
            else if (kind == NoticeKind.WebhookOff)
                found.Add(new NoticeEntry(kind, Moment.FromMicroseconds(row.At), row.TaskId, null, row.Actor, row.Seen != 0));
            else if (ActingTime.IsTold(kind))
            {
                if (ActingTime.Of(row.TaskId, user.Id, directory) is { } acting)
                    found.Add(new NoticeEntry(kind, Moment.FromMicroseconds(row.At), row.TaskId, null, row.Actor, row.Seen != 0, acting));
            }
            else if (await states.Task(row.TaskId, cancel) is { } task && task.IsKnownTo(user))
                found.Add(new NoticeEntry(kind, Moment.FromMicroseconds(row.At), row.TaskId, task, row.Actor, row.Seen != 0) { Part = task.Parts.FirstOrDefault(part => part.Id == row.PartId)?.Ask });
        return found;
    }

    /// <summary>How many a person has not looked at; no more than are worth counting.</summary>
    public async Task<int> Unseen(ActingUser user, CancellationToken cancel) =>
        (await Rows("SELECT id, kind, at, task_id AS TaskId, actor, seen FROM notice WHERE person_id = @id AND seen = 0 ORDER BY at DESC LIMIT @most", user.Id, MostCounted, cancel))
        .DistinctBy(row => (row.Kind, row.TaskId, row.PartId)).Count(row => limited.MayBeKnownTo(row.TaskId, user));

    /// <summary>Notes that a person has looked at everything up to a moment.</summary>
    public Task Seen(string personId, DateTimeOffset upTo, CancellationToken cancel) => database.Write(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE notice SET seen = 1 WHERE person_id = @personId AND seen = 0 AND at <= @upTo", new { personId, upTo = Moment.ToMicroseconds(upTo) }, transaction),
        cancel);

    private async Task<IReadOnlyList<Row>> Rows(string sql, string id, int most, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return (await connection.QueryAsync<Row>(new CommandDefinition(sql, new { id, most }, cancellationToken: cancel))).AsList();
    }

    private sealed record Row(string Id, string Kind, long At, string TaskId, string? Actor, long Seen)
    {
        // parts of one task have days of their own
        public int? PartId { get; } = DeadlineCause.Read(NewNotice.CauseIn(Id))?.PartId;
    }
}
