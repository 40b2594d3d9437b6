using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Domain.Lessons;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Rounds;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing.Notices;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>Reads states out of the read tables.</summary>
public sealed partial class StateReader(Database database)
{
    /// <summary>A task; null where there is none.</summary>
    public ValueTask<PlanTask?> Task(string id, CancellationToken cancel) =>
        One("SELECT body FROM task WHERE id = @key", id, DomainJson.Readable.PlanTask, cancel);

    /// <summary>Those tasks that there are, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<string, PlanTask>> Tasks(IEnumerable<string> ids, CancellationToken cancel)
    {
        var asked = ids.Distinct().ToList();
        return asked.Count == 0
            ? new Dictionary<string, PlanTask>()
            : (await Many(
                $"SELECT body FROM task WHERE id IN {JsonSql.Texts(database.Dialect, "key")}", JsonSerializer.Serialize(asked), DomainJson.Readable.PlanTask, cancel))
                .ToDictionary(task => task.Id);
    }

    /// <summary>The tasks of a plan, in the order of their numbers.</summary>
    public ValueTask<IReadOnlyList<PlanTask>> TasksOf(string planId, CancellationToken cancel) =>
        Many("SELECT body FROM task WHERE plan_id = @key ORDER BY ordinal", planId, DomainJson.Readable.PlanTask, cancel);

    /// <summary>The tasks of a kind that stand in a state.</summary>
    public ValueTask<IReadOnlyList<PlanTask>> TasksIn(TaskKind kind, string state, CancellationToken cancel) =>
        Many("SELECT body FROM task WHERE kind || '/' || state = @key ORDER BY id", $"{kind.Id()}/{state}", DomainJson.Readable.PlanTask, cancel);

    /// <summary>The tasks that are limited to their units and the leaders. Inside a JSON text every quotation mark has its backslash, so the pattern
    /// finds the member and nothing that somebody wrote.</summary>
    public ValueTask<IReadOnlyList<PlanTask>> LimitedTasks(CancellationToken cancel) =>
        Many("SELECT body FROM task WHERE body LIKE '%\"limited\":true%'", null, DomainJson.Readable.PlanTask, cancel);

    /// <summary>A plan; null where there is none.</summary>
    public ValueTask<Plan?> Plan(string id, CancellationToken cancel) =>
        One("SELECT body FROM plan WHERE id = @key", id, DomainJson.Readable.Plan, cancel);

    /// <summary>All plans, the latest year first.</summary>
    public ValueTask<IReadOnlyList<Plan>> Plans(CancellationToken cancel) =>
        Many("SELECT body FROM plan ORDER BY year DESC, id DESC", null, DomainJson.Readable.Plan, cancel);

    /// <summary>All units.</summary>
    public ValueTask<IReadOnlyList<Unit>> Units(CancellationToken cancel) =>
        Many("SELECT body FROM unit ORDER BY id", null, DomainJson.Readable.Unit, cancel);

    /// <summary>All people.</summary>
    public ValueTask<IReadOnlyList<Person>> People(CancellationToken cancel) =>
        Many("SELECT body FROM person ORDER BY id", null, DomainJson.Readable.Person, cancel);

    /// <summary>A series; null where there is none.</summary>
    public ValueTask<TaskSeries?> Series(string id, CancellationToken cancel) =>
        One("SELECT body FROM task_series WHERE id = @key", id, DomainJson.Readable.TaskSeries, cancel);

    /// <summary>All series, also those that were ended.</summary>
    public ValueTask<IReadOnlyList<TaskSeries>> AllSeries(CancellationToken cancel) =>
        Many("SELECT body FROM task_series ORDER BY id", null, DomainJson.Readable.TaskSeries, cancel);

    /// <summary>What was learned for an issuing body; null where nothing was.</summary>
    public ValueTask<LessonBook?> Lessons(string id, CancellationToken cancel) =>
        One("SELECT body FROM lessons WHERE id = @key", id, DomainJson.Readable.LessonBook, cancel);

    /// <summary>What was learned, for all issuing bodies.</summary>
    public ValueTask<IReadOnlyList<LessonBook>> AllLessons(CancellationToken cancel) =>
        Many("SELECT body FROM lessons ORDER BY id", null, DomainJson.Readable.LessonBook, cancel);

    /// <summary>All partners.</summary>
    public ValueTask<IReadOnlyList<Partner>> Partners(CancellationToken cancel) =>
        Many("SELECT body FROM partner ORDER BY id", null, DomainJson.Readable.Partner, cancel);

    /// <summary>A round; null where there is none.</summary>
    public ValueTask<VisitRound?> Round(string id, CancellationToken cancel) =>
        One("SELECT body FROM visit_round WHERE id = @key", id, DomainJson.Readable.VisitRound, cancel);

    /// <summary>All rounds, the latest year first.</summary>
    public ValueTask<IReadOnlyList<VisitRound>> Rounds(CancellationToken cancel) =>
        Many("SELECT body FROM visit_round ORDER BY year DESC, id DESC", null, DomainJson.Readable.VisitRound, cancel);

    /// <summary>Who has a visit task; null where nobody ever had.</summary>
    public ValueTask<VisitClaim?> VisitClaim(string taskId, CancellationToken cancel) =>
        One("SELECT body FROM visit_claim WHERE id = @key", taskId, DomainJson.Readable.VisitClaim, cancel);

    /// <summary>The visits that some round makes.</summary>
    public ValueTask<IReadOnlyList<VisitClaim>> VisitClaims(CancellationToken cancel) =>
        Many("SELECT body FROM visit_claim WHERE round_id IS NOT NULL ORDER BY id", null, DomainJson.Readable.VisitClaim, cancel);

    /// <summary>What the province entered about working days.</summary>
    public async ValueTask<ProvinceCalendar> Calendar(CancellationToken cancel) =>
        await One("SELECT body FROM calendar WHERE id = @key", Streams.Calendar, DomainJson.Readable.ProvinceCalendar, cancel) ?? ProvinceCalendar.Empty;

    /// <summary>What the province changed of its workflows.</summary>
    public async ValueTask<ProvinceWorkflows> Workflows(CancellationToken cancel) =>
        await One("SELECT body FROM workflow_settings WHERE id = @key", Streams.Workflows, DomainJson.Readable.ProvinceWorkflows, cancel) ?? ProvinceWorkflows.Empty;

    /// <summary>The tasks that are not closed, in the order of their plans and numbers.</summary>
    public ValueTask<IReadOnlyList<PlanTask>> OpenTasks(CancellationToken cancel) =>
        Many("SELECT body FROM task WHERE stage <> 'closed' ORDER BY plan_id, ordinal", null, DomainJson.Readable.PlanTask, cancel);

    /// <summary>Every task there is.</summary>
    public ValueTask<IReadOnlyList<PlanTask>> AllTasks(CancellationToken cancel) => Many("SELECT body FROM task", null, DomainJson.Readable.PlanTask, cancel);

    private async ValueTask<T?> One<T>(string sql, string key, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class =>
        await Many(sql, key, type, cancel) is [var only, ..] ? only : null;

    private async ValueTask<IReadOnlyList<T>> Many<T>(string sql, string? key, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.Read(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            if (key is not null)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "key";
                parameter.Value = key;
                command.Parameters.Add(parameter);
            }
            var found = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                found.Add(JsonSerializer.Deserialize(reader.GetString(0), type)!);
            return found;
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }
}
