using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Taskboard.Domain.Json;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;
using Moment = Taskboard.Domain.Moment;

namespace Taskboard.Server.Actors;

public sealed partial class StateReader
{
    private const int MostLooked = 2_000;

    /// <summary>A comment; null where there is none of that number.</summary>
    public ValueTask<Comment?> Comment(string taskId, int number, CancellationToken cancel) =>
        One("SELECT body FROM comment WHERE id = @key", string.Create(CultureInfo.InvariantCulture, $"{taskId}.{number}"), DomainJson.Readable.Comment, cancel);

    /// <summary>Comments of a task before a number, the latest first, withdrawn ones too.</summary>
    public async ValueTask<IReadOnlyList<Comment>> Comments(string taskId, int before, int most, CancellationToken cancel) =>
        [.. (await Texts(
            "SELECT body FROM comment WHERE task_id = @taskId AND number < @before ORDER BY number DESC LIMIT @most", new { taskId, before, most }, cancel))
            .Select(body => JsonSerializer.Deserialize(body, DomainJson.Readable.Comment)!)];

    /// <summary>Ids of the tasks that hang on a task in a way.</summary>
    public ValueTask<IReadOnlyList<string>> LinkedTo(string otherId, LinkKind kind, CancellationToken cancel) =>
        Texts("SELECT task_id FROM link WHERE other_id = @otherId AND kind = @kind ORDER BY task_id", new { otherId, kind = ReadRows.Word(kind) }, cancel);

    /// <summary>Those of some tasks on which others hang in a way.</summary>
    public async ValueTask<IReadOnlySet<string>> WithLinksTo(IEnumerable<string> otherIds, LinkKind kind, CancellationToken cancel)
    {
        var asked = otherIds.Distinct().ToList();
        return asked.Count == 0
            ? new HashSet<string>()
            : (await Texts(
                $"SELECT DISTINCT other_id FROM link WHERE other_id IN {JsonSql.Texts(database.Dialect, "ids")} AND kind = @kind",
                new { ids = JsonSerializer.Serialize(asked), kind = ReadRows.Word(kind) }, cancel))
                .ToHashSet();
    }

    /// <summary>The tasks of a code, or of an id: what stands on a card, or in its address.</summary>
    public async ValueTask<IReadOnlyList<PlanTask>> TasksCalled(string text, CancellationToken cancel)
    {
        var word = text[(text.LastIndexOf('/') + 1)..].Trim();
        if (Hosting.Identifiers.IsOne(word) && await Task(word, cancel) is { } task)
            return [task];
        // a code is a few letters, digits, full stops and hyphens: nothing that a pattern would take for a sign
        if (word.Length is 0 or > 40 || !word.All(c => char.IsLetterOrDigit(c) || c is '.' or '-'))
            return [];
        return await Many("SELECT body FROM task WHERE body LIKE @key ORDER BY id LIMIT 20", $"%\"code\":\"{word}\",%", DomainJson.Readable.PlanTask, cancel);
    }

    /// <summary>What a command is about besides its task: a comment, another task. Handed in with the moment, so that deciding stays pure.</summary>
    internal async ValueTask<Moment> About(string taskId, TaskCommand command, Moment moment, CancellationToken cancel) => command switch
    {
        EditComment edit => moment with { Comment = await Comment(taskId, edit.CommentId, cancel) },
        WithdrawComment withdraw => moment with { Comment = await Comment(taskId, withdraw.CommentId, cancel) },
        AddLink add => moment with { Other = await Task(add.OtherId, cancel), Circular = await HangsOn(add.OtherId, taskId, add.Kind, cancel) },
        TakeBackMove => moment with { LastMove = await LastMove(taskId, cancel) },
        _ => moment,
    };

    /// <summary>The last move of a task that was not taken back; null where there is none.</summary>
    public async ValueTask<MoveOnRecord?> LastMove(string taskId, CancellationToken cancel)
    {
        var records = new List<(long, string, DateTimeOffset, IReadOnlyList<TaskEvent>)>();
        await foreach (var record in database.Journal.ReadStream(Streams.Task(taskId), 0, cancel))
            records.Add((record.Version, record.Actor.Id, record.At, Written.TaskEvents(record)));
        return MoveOnRecord.Find(records);
    }

    /// <summary>The tasks that were put away. Inside a JSON text every quotation mark has its backslash, so the pattern finds the member and nothing that
    /// somebody wrote.</summary>
    public ValueTask<IReadOnlyList<PlanTask>> ArchivedTasks(CancellationToken cancel) =>
        Many("SELECT body FROM task WHERE body LIKE '%\"archived\":{%' ORDER BY changed_at DESC LIMIT 500", null, DomainJson.Readable.PlanTask, cancel);

    /// <summary>Whether a task hangs on another in a way, over however many between. Where there are too many to look at, it is taken for granted.</summary>
    private async ValueTask<bool> HangsOn(string taskId, string otherId, LinkKind kind, CancellationToken cancel)
    {
        var seen = new HashSet<string> { taskId };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var next))
        {
            if (next == otherId || seen.Count > MostLooked)
                return true;
            foreach (var further in await Texts(
                "SELECT other_id FROM link WHERE task_id = @next AND kind = @kind", new { next, kind = ReadRows.Word(kind) }, cancel))
                if (seen.Add(further))
                    open.Enqueue(further);
        }
        return false;
    }

    private async ValueTask<IReadOnlyList<string>> Texts(string sql, object values, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.Read(cancel);
            return (await connection.QueryAsync<string>(new CommandDefinition(sql, values, cancellationToken: cancel))).AsList();
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }
}
