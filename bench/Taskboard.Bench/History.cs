using System.Globalization;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;

namespace Taskboard.Bench;

/// <summary>Years of work written into the journal at once, while no server runs: steps, parts that units owe, and far more comments than steps. Its records are
/// those that the server writes; only the moments at which tasks stood somewhere are spread over the year before, which no clock would let it write.</summary>
internal sealed class History(Database database, WorkflowBook workflows, Settings settings)
{
    private const int OneInSoManyIsAStep = 5;
    private const int AtOnce = 1_000;
    private const long Year = 365L * 24 * 3_600 * 1_000_000; // microseconds

    private static readonly JournalActor s_actor = new("bench", "Nguyễn Thị Hòa", null);
    private readonly Random _random = new(settings.Seed);
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    /// <summary>Writes until the journal holds so many records.</summary>
    /// <returns>How many it holds.</returns>
    public static async Task<long> Write(string location, Settings settings)
    {
        await using var database = await Database.Open(location);
        var states = new StateReader(database);
        var history = new History(database, WorkflowBook.Default, settings);
        await history.Fill([.. await states.OpenTasks(default)]);
        await database.Write(
            async (connection, transaction) =>
            {
                await using var command = connection.CreateCommand();
                command.Transaction = transaction;
                // what is told of is what happens from now on; and the figures of every day of a year have something to say
                command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
                    DELETE FROM follower;
                    UPDATE task_standing SET changed_at = changed_at - {Year} + version * {Year} / (1 + (SELECT max(t.version) FROM task t));
                    """);
                await command.ExecuteNonQueryAsync();
            },
            default);
        return await database.Journal.Head(default);
    }

    private async Task Fill(PlanTask[] tasks)
    {
        var head = await database.Journal.Head(default);
        var rounds = (int)((settings.Records - head + tasks.Length - 1) / tasks.Length);
        for (var round = 0; round < rounds; round++)
        {
            for (var from = 0; from < tasks.Length; from += AtOnce)
            {
                var to = Math.Min(from + AtOnce, tasks.Length);
                var appends = new List<Append>(AtOnce);
                for (var i = from; i < to; i++)
                {
                    var before = tasks[i];
                    IReadOnlyList<TaskEvent> events = round % OneInSoManyIsAStep == 0 ? Step(before) : [Said(before)];
                    var next = tasks[i] = PlanTask.Evolve(before, events);
                    // the task's own row says what it came to: once, at the end
                    var rows = ReadRows.Of(next, events, null, workflows);
                    appends.Add(Written.Task(next.Id, before.Version, events, next.Audience, round < rounds - 1 ? [.. rows.Skip(1)] : rows, s_actor, $"bench-{round}-{next.Id}"));
                }
                if ((await database.Journal.AppendTogether(appends, default)).Any(outcome => outcome is not AppendOutcome.Committed))
                    throw new InvalidOperationException("nobody else writes here");
            }
            if (round % 10 == 9)
                await Console.Error.WriteLineAsync($"  history: {(round + 1L) * tasks.Length:N0} records");
        }
    }

#pragma warning disable CA5394 // the same history at every run is what is wanted
    private TaskEvent[] Step(PlanTask task)
    {
        var workflow = workflows.For(task.Kind);
        var moved = new TaskMoved { Action = CommonStates.Suspended, From = task.State, To = CommonStates.Suspended, On = new DateOnly(2026, 1, 5) };
        if (task.State == CommonStates.Suspended)
            return [moved with { Action = "resume", From = task.State, To = task.SuspendedFrom! }];
        var on = workflow.Leaving(task.State)
            .Where(t => t is { IsReturn: false, BySystem: false } && workflow.Find(t.To) is { Terminal: false } && t.To != CommonStates.Suspended && t.When.All(c => c.Holds(task.Traits)))
            .ToList();
        // one way on in four, so that tasks stand everywhere
        if (on.Count == 0 || _random.Next(4) > 0)
            return [moved with { Action = "suspend" }];
        var step = on[_random.Next(on.Count)];
        moved = moved with { Action = step.Action, To = step.To };
        return task.Coordinating is [var unit, ..] && task.Parts.Count < 3
            ? [moved, new PartOpened { Part = new Part { Id = task.Parts.Count + 1, Unit = unit, Template = "share", Ask = "Thực hiện phần việc phối hợp", AskedOn = moved.On, Due = task.Due } }]
            : [moved];
    }
#pragma warning restore CA5394

    private CommentAdded Said(PlanTask task) => new()
    {
        CommentId = task.LastComment + 1,
        Text = "Đã trao đổi với đối tác, chờ phản hồi bằng văn bản trước khi trình.",
        AuthorId = "bench",
        AuthorName = "Nguyễn Thị Hòa",
        At = _now,
    };
}
