using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Taskboard.Domain.Json;
using Taskboard.Domain.Tasks;
using Taskboard.Journal;

namespace Taskboard.Server.Boards;

/// <summary>Reads what boards are made of out of the read tables, each time at one moment and with the position of that moment.</summary>
public sealed class BoardRows(Database database)
{
    /// <summary>The latest plans, at most so many.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public async Task<IReadOnlyList<PlanHead>> Plans(int most, CancellationToken cancel)
    {
        await using var snapshot = await database.ReadTogether(cancel);
        return await Read(
            snapshot, "SELECT changed_at, body FROM plan ORDER BY year DESC, id DESC LIMIT @key", most, DomainJson.Readable.Plan,
            static (plan, at) => new PlanHead(plan, at), cancel);
    }

    /// <summary>A plan and its tasks; null where there is no such plan.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public async Task<PlanRows?> Plan(string planId, CancellationToken cancel)
    {
        await using var snapshot = await database.ReadTogether(cancel);
        var plans = await Read(
            snapshot, "SELECT changed_at, body FROM plan WHERE id = @key", planId, DomainJson.Readable.Plan,
            static (plan, at) => new PlanHead(plan, at), cancel);
        if (plans.Count == 0)
            return null;
        var tasks = await Read(
            snapshot, "SELECT changed_at, body FROM task WHERE plan_id = @key", planId, DomainJson.Readable.PlanTask,
            static (task, at) => (task, at), cancel);
        return new PlanRows(plans[0], tasks, await Head(snapshot, cancel));
    }

    private async Task<long> Head(Snapshot snapshot, CancellationToken cancel)
    {
        await using var command = Command(snapshot, "SELECT position FROM journal_head", null);
        try
        {
            return (long)(await command.ExecuteScalarAsync(cancel))!;
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }

    private async Task<List<TResult>> Read<T, TResult>(
        Snapshot snapshot, string sql, object key, JsonTypeInfo<T> type, Func<T, DateTimeOffset, TResult> make, CancellationToken cancel)
    {
        await using var command = Command(snapshot, sql, key);
        var rows = new List<TResult>();
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                rows.Add(make(JsonSerializer.Deserialize(reader.GetString(1), type)!, Moment.FromMicroseconds(reader.GetInt64(0))));
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
        return rows;
    }

    private static DbCommand Command(Snapshot snapshot, string sql, object? key)
    {
        var command = snapshot.Connection.CreateCommand();
        command.Transaction = snapshot.Transaction;
        command.CommandText = sql;
        if (key is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("key", key);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}

/// <summary>A plan and its tasks, each with the moment of its last change, at one position of the journal.</summary>
public sealed record PlanRows(PlanHead Plan, IReadOnlyList<(PlanTask Task, DateTimeOffset ChangedAt)> Tasks, long Position);
