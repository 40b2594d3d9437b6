using System.Data.Common;
using System.Text.Json;
using Taskboard.Domain.Json;
using Taskboard.Domain.Status;
using Taskboard.Journal;

namespace Taskboard.Server.Status;

/// <summary>Where every task stood at the end of a day. What stands now is kept and brought up to date by what changed since; of past days, which change no more,
/// those asked for last.</summary>
internal sealed class StandingBook(Database database) : IDisposable
{
    private const int MostDays = 2;
    private const string Since = "SELECT body, changed_at FROM task_standing WHERE changed_at >= @moment ORDER BY changed_at";
    private const string LastBeforeOnSqlite = """
        SELECT s.body, s.changed_at FROM task t
        JOIN task_standing s ON s.id =
          (SELECT id FROM task_standing WHERE task_id = t.id AND changed_at < @moment ORDER BY changed_at DESC, version DESC LIMIT 1)
        """;
    private const string LastBeforeOnPostgres = """
        SELECT s.body, s.changed_at FROM task t
        CROSS JOIN LATERAL
          (SELECT body, changed_at FROM task_standing WHERE task_id = t.id AND changed_at < @moment ORDER BY changed_at DESC, version DESC LIMIT 1) s
        """;
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Dictionary<string, TaskStanding> _now = [];
    private readonly LinkedList<(DateOnly Day, IReadOnlyCollection<TaskStanding> Standings)> _past = [];
    private IReadOnlyCollection<TaskStanding> _latest = [];
    private long _seen = long.MinValue; // microseconds: the moment of the last change that is known here

    /// <summary>Where every task stood at the end of a day in Vietnam.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public async ValueTask<IReadOnlyCollection<TaskStanding>> At(DateOnly day, CancellationToken cancel)
    {
        var end = Moment.ToMicroseconds(new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), s_vietnam));
        await _reading.WaitAsync(cancel);
        try
        {
            await CatchUp(cancel);
            // the journal's moments only go up: once there is one at or after the end of a day, nothing more comes before it
            return end > _seen ? _latest : await Past(day, end, cancel);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    // one step into an index for each task, however often it changed
    private string LastBefore => database.Dialect == Dialect.Sqlite ? LastBeforeOnSqlite : LastBeforeOnPostgres;

    private async Task CatchUp(CancellationToken cancel)
    {
        var changed = false;
        foreach (var (standing, at) in _now.Count == 0 ? await Read(LastBefore, long.MaxValue, cancel) : await Read(Since, _seen, cancel))
        {
            _seen = Math.Max(_seen, at);
            if (_now.TryGetValue(standing.TaskId, out var known) && known.Version >= standing.Version)
                continue;
            _now[standing.TaskId] = standing;
            changed = true;
        }
        if (changed)
            _latest = [.. _now.Values];
    }

    private async Task<IReadOnlyCollection<TaskStanding>> Past(DateOnly day, long end, CancellationToken cancel)
    {
        if (_past.FirstOrDefault(past => past.Day == day) is { Standings: { } known })
            return known;
        var found = await Read(LastBefore, end, cancel);
        IReadOnlyCollection<TaskStanding> standings = [.. found.Select(row => row.Standing)];
        _past.AddFirst((day, standings));
        if (_past.Count > MostDays)
            _past.RemoveLast();
        return standings;
    }

    private async Task<List<(TaskStanding Standing, long At)>> Read(string sql, long moment, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.Read(cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("moment", moment);
            command.Parameters.Add(parameter);
            var found = new List<(TaskStanding, long)>();
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                found.Add((JsonSerializer.Deserialize(reader.GetString(0), DomainJson.Readable.TaskStanding)!, reader.GetInt64(1)));
            return found;
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }
}
