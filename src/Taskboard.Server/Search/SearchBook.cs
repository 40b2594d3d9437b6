using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Live;

namespace Taskboard.Server.Search;

/// <summary>The words of every task of every plan in memory, without marks, so that any fragment of them is found. Read when somebody first searches, and kept right
/// by the live feed: what changed since is read again with the next search, also where a unit changed its name.</summary>
internal sealed class SearchBook(StateReader states, CardMaker maker, WorkflowBook workflows) : IJournalFollower, IDisposable
{
    /// <summary>The most tasks that are shown at once.</summary>
    public const int MostShown = 50;

    /// <summary>The longest question, in characters.</summary>
    public const int LongestQuestion = 200;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly HashSet<string> _unread = [];
    private readonly HashSet<string> _changedUnits = [];
    private readonly Dictionary<string, Entry> _entries = [];
    private Entry[]? _all;
    private bool _begun;

    /// <summary>The tasks that a user may know of in which all words stand: first those whose code or title has them as they were written, open ones before those that
    /// ended, of these the latest day first. Nothing for an empty question.</summary>
    /// <exception cref="DatabaseProblem">The database cannot be read.</exception>
    public async ValueTask<FoundTasks> Find(string question, ActingUser user, CancellationToken cancel)
    {
        var asked = VietnameseText.Fold(question);
        var words = asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return FoundTasks.None;
        var whole = string.Join(' ', words);
        var found = new List<(int Rank, Entry Entry)>();
        foreach (var entry in await All(cancel))
            if (entry.Has(words) && user.IsIn(entry.Audience))
                found.Add((entry.Rank(whole), entry));
        var best = found.OrderBy(f => f.Rank).ThenByDescending(f => f.Entry.Day).ThenByDescending(f => f.Entry.TaskId, StringComparer.Ordinal).Take(MostShown).Select(f => f.Entry.TaskId).ToList();
        // what is shown is what stands in the database, and is asked once more whether the user may know of it
        var tasks = await states.Tasks(best, cancel);
        return new FoundTasks([.. best.Select(tasks.GetValueOrDefault).OfType<PlanTask>().Where(task => task.IsKnownTo(user))], found.Count);
    }

    /// <inheritdoc/>
    public void Apply(JournalRecord record)
    {
        var (set, prefix) = record.Stream.StartsWith(Streams.TaskPrefix, StringComparison.Ordinal) ? (_unread, Streams.TaskPrefix)
            : record.Stream.StartsWith(Streams.UnitPrefix, StringComparison.Ordinal) ? (_changedUnits, Streams.UnitPrefix) : (null, "");
        lock (_gate)
            if (_begun)
                set?.Add(record.Stream[prefix.Length..]);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async ValueTask<Entry[]> All(CancellationToken cancel)
    {
        lock (_gate)
            if (_begun && _unread.Count + _changedUnits.Count == 0 && _all is { } known)
                return known;
        await _reading.WaitAsync(cancel);
        try
        {
            bool first;
            string[] unread;
            HashSet<string> units;
            lock (_gate)
            {
                first = _all is null;
                _begun = true;
                unread = [.. _unread];
                units = [.. _changedUnits];
                _unread.Clear();
                _changedUnits.Clear();
            }
            try
            {
                foreach (var task in first ? await states.AllTasks(cancel) : (await states.Tasks([.. unread.Union(NamedBy(units))], cancel)).Values)
                    if (task.Archived is null)
                        _entries[task.Id] = new Entry(task, maker, workflows);
                    else
                        _entries.Remove(task.Id);
            }
            catch
            {
                lock (_gate)
                {
                    _unread.UnionWith(unread);
                    _changedUnits.UnionWith(units);
                }
                throw;
            }
            return _all = [.. _entries.Values];
        }
        finally
        {
            _reading.Release();
        }
    }

    private IEnumerable<string> NamedBy(HashSet<string> units) => units.Count == 0 ? [] : _entries.Values.Where(entry => units.Overlaps(entry.Units)).Select(entry => entry.TaskId);

    private sealed class Entry(PlanTask task, CardMaker maker, WorkflowBook workflows)
    {
        private readonly string _text = maker.SearchOf(task);
        private readonly string _title = VietnameseText.Fold(task.Code + " " + task.Details.Title);
        private readonly bool _ended = workflows.For(task.Kind).Find(task.State) is { Terminal: true };

        public string TaskId { get; } = task.Id;

        // by its own day: ids of tasks that came to a plan later are in no order
        public DateOnly Day { get; } = task.Window.Due ?? task.Since;

        public string[] Units { get; } = [.. task.Lead.Concat(task.Coordinating).Select(unit => unit.Id).OfType<string>()];

        public Domain.Audience Audience { get; } = task.Audience;

        public bool Has(string[] words)
        {
            foreach (var word in words)
                if (!_text.Contains(word, StringComparison.Ordinal))
                    return false;
            return true;
        }

        public int Rank(string whole) => (_title.Contains(whole, StringComparison.Ordinal) ? 0 : 2) + (_ended ? 1 : 0);
    }
}
