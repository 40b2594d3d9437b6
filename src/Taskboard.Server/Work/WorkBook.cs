using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Live;

namespace Taskboard.Server.Work;

/// <summary>All open tasks in memory, so that what waits for somebody is found without asking the database. Read when somebody first asks, and kept right by
/// the live feed.</summary>
public sealed class WorkBook(StateReader states, WorkflowBook workflows) : IJournalFollower, IDisposable
{
    private const int MostRemembered = 4_096;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Dictionary<string, PlanTask> _open = [];
    private readonly Dictionary<string, string?> _parents = [];
    private readonly HashSet<string> _unread = [];
    private readonly Queue<(long Stamp, string TaskId)> _recent = [];
    private long _stamp;
    private IReadOnlyList<PlanTask>? _tasks;
    private Reading _state = Reading.NotYet;

    /// <summary>Raised after a change, with the task's id and what was known of it before: wake somebody and return.</summary>
    public event Action<string, PlanTask?>? Changed;

    /// <summary>The open tasks as they stand now.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public async ValueTask<IReadOnlyList<PlanTask>> Open(CancellationToken cancel)
    {
        lock (_gate)
            if (_state == Reading.Done && _unread.Count == 0 && _tasks is { } known)
                return known;
        await _reading.WaitAsync(cancel);
        try
        {
            while (true)
            {
                if (await Complete(cancel) is { } complete)
                    return complete;
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Counts the changes; taken before <see cref="Open"/>, what that answers is at least as new.</summary>
    public long Stamp
    {
        get
        {
            lock (_gate)
                return _stamp;
        }
    }

    /// <summary>The tasks that changed after a stamp; null where that is too long ago to be remembered.</summary>
    public IReadOnlySet<string>? ChangedSince(long stamp)
    {
        lock (_gate)
        {
            if (stamp < _stamp - _recent.Count)
                return null;
            var changed = new HashSet<string>();
            foreach (var (at, taskId) in _recent)
                if (at > stamp)
                    changed.Add(taskId);
            return changed;
        }
    }

    /// <summary>A task that is open and known here; null otherwise.</summary>
    public PlanTask? Find(string taskId)
    {
        lock (_gate)
            return _open.GetValueOrDefault(taskId);
    }

    /// <summary>The state of the task that a task belongs to; null where it belongs to none.</summary>
    public string? ParentStateOf(PlanTask task)
    {
        if (task.ParentId is not { } parent)
            return null;
        lock (_gate)
            return _open.TryGetValue(parent, out var known) ? known.State : _parents.GetValueOrDefault(parent);
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        if (!record.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal))
            return;
        var taskId = record.Stream[Streams.TaskPrefix.Length..];
        PlanTask? before;
        lock (_gate)
        {
            if (_state == Reading.NotYet)
                return;
            before = _open.GetValueOrDefault(taskId);
            if (before is not null && record.Version <= before.Version)
                return;
            Take(record, taskId, before);
            Remember(taskId);
            _tasks = null;
        }
        Changed?.Invoke(taskId, before);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    /// <summary>Takes in a record that follows on what is known. What does not is read anew when somebody asks next.</summary>
    private void Take(JournalRecord record, string taskId, PlanTask? before)
    {
        _parents.Remove(taskId);
        if (_state == Reading.Done && (before is null ? record.Version == 1 : record.Version == before.Version + 1) && !_unread.Contains(taskId))
            Put(PlanTask.Evolve(before, Written.TaskEvents(record)));
        else
            _unread.Add(taskId);
    }

    private void Remember(string taskId)
    {
        _recent.Enqueue((++_stamp, taskId));
        if (_recent.Count > MostRemembered)
            _recent.Dequeue();
    }

    private void Put(PlanTask task)
    {
        if (_open.TryGetValue(task.Id, out var known) && known.Version > task.Version)
            return;
        if (workflows.For(task.Kind).Find(task.State) is { Terminal: true })
            _open.Remove(task.Id);
        else
            _open[task.Id] = task;
    }

    /// <summary>Reads what is missing; the tasks, or null where meanwhile more came to be missing.</summary>
    private async ValueTask<IReadOnlyList<PlanTask>?> Complete(CancellationToken cancel)
    {
        bool first;
        string[] unread;
        string[] parents;
        lock (_gate)
        {
            first = _state != Reading.Done;
            _state = first ? Reading.Begun : _state;
            unread = first ? [] : [.. _unread];
            _unread.ExceptWith(unread);
            parents = first ? [] : [.. _open.Values.Select(t => t.ParentId).OfType<string>().Distinct().Where(id => !_open.ContainsKey(id) && !_parents.ContainsKey(id))];
            if (!first && unread.Length + parents.Length == 0)
                return _tasks ??= [.. _open.Values];
        }
        IReadOnlyList<PlanTask> all;
        var found = new List<(string Id, PlanTask? Task)>();
        try
        {
            all = first ? await states.OpenTasks(cancel) : [];
            foreach (var id in unread.Concat(parents))
                found.Add((id, await states.Task(id, cancel)));
        }
        catch
        {
            lock (_gate)
                _unread.UnionWith(unread);
            throw;
        }
        lock (_gate)
        {
            foreach (var task in all)
                Put(task);
            foreach (var (id, task) in found)
            {
                if (task is not null)
                    Put(task);
                if (!_open.ContainsKey(id))
                    _parents[id] = task?.State;
            }
            _state = Reading.Done;
            _tasks = null;
        }
        return null;
    }

    private enum Reading
    {
        NotYet,
        Begun,
        Done,
    }
}
