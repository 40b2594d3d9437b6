using Microsoft.AspNetCore.SignalR;
using Taskboard.Server.Boards;

namespace Taskboard.Server.Live;

/// <summary>Who is connected to this node and what they watch.</summary>
public sealed class Watchers
{
    /// <summary>Connections that one person may have at a time.</summary>
    public const int MostOfOnePerson = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Watcher> _byConnection = [];
    private readonly Dictionary<string, List<Watcher>> _byPerson = [];
    private readonly Dictionary<string, WatchGroup> _groups = [];
    private readonly Dictionary<BoardKey, Dictionary<string, int>> _people = [];

    /// <summary>Raised when somebody came to a board or left it: wake somebody and return.</summary>
    public event Action<BoardKey>? PresenceChanged;

    /// <summary>Connections that watch a board.</summary>
    public int Count { get; private set; }

    /// <summary>All connections, whatever they watch: a board, a round of visits, or only what waits for their person.</summary>
    public int Connections
    {
        get
        {
            lock (_gate)
                return _byConnection.Count;
        }
    }

    /// <summary>Ids of all who are connected.</summary>
    internal IReadOnlyList<string> People()
    {
        lock (_gate)
            return _byPerson.Count == 0 ? [] : [.. _byPerson.Keys];
    }

    /// <summary>Whether anybody watches a board.</summary>
    public bool IsWatched(BoardKey board)
    {
        lock (_gate)
            return _people.ContainsKey(board);
    }

    /// <summary>Ids of the people who look at a board.</summary>
    public IReadOnlyList<string> PeopleAt(BoardKey board)
    {
        lock (_gate)
            return _people.TryGetValue(board, out var people) ? [.. people.Keys] : [];
    }

    /// <summary>The groups that somebody is in.</summary>
    internal IReadOnlyList<WatchGroup> Groups()
    {
        lock (_gate)
            return _groups.Count == 0 ? [] : [.. _groups.Values];
    }

    /// <summary>Notes a new connection; false when the person has too many.</summary>
    internal bool Add(string personId, HubCallerContext connection)
    {
        lock (_gate)
        {
            if (!_byPerson.TryGetValue(personId, out var others))
                _byPerson[personId] = others = [];
            if (others.Count >= MostOfOnePerson)
                return false;
            var watcher = new Watcher(personId, connection);
            others.Add(watcher);
            _byConnection[connection.ConnectionId] = watcher;
            return true;
        }
    }

    /// <summary>Notes what a connection watches from now on; the group it was in before.</summary>
    internal WatchGroup? Watch(string connectionId, WatchGroup group)
    {
        WatchGroup? before;
        lock (_gate)
        {
            if (!_byConnection.TryGetValue(connectionId, out var watcher))
                return null;
            before = watcher.Group;
            Leave(watcher);
            if (!_groups.TryGetValue(group.Name, out var kept))
                _groups[group.Name] = kept = group;
            kept.Count++;
            Count++;
            watcher.Group = kept;
            if (!_people.TryGetValue(group.Board, out var people))
                _people[group.Board] = people = [];
            people[watcher.PersonId] = people.GetValueOrDefault(watcher.PersonId) + 1;
        }
        if (before is not null && before.Board != group.Board)
            PresenceChanged?.Invoke(before.Board);
        if (before?.Board != group.Board)
            PresenceChanged?.Invoke(group.Board);
        return before;
    }

    /// <summary>Notes the end of a connection.</summary>
    internal void Remove(string connectionId)
    {
        BoardKey? left;
        lock (_gate)
        {
            if (!_byConnection.Remove(connectionId, out var watcher))
                return;
            left = watcher.Group?.Board;
            Leave(watcher);
            var others = _byPerson[watcher.PersonId];
            others.Remove(watcher);
            if (others.Count == 0)
                _byPerson.Remove(watcher.PersonId);
        }
        if (left is { } board)
            PresenceChanged?.Invoke(board);
    }

    /// <summary>All connections.</summary>
    internal IReadOnlyList<Watcher> All()
    {
        lock (_gate)
            return [.. _byConnection.Values];
    }

    /// <summary>The connections of a person.</summary>
    internal IReadOnlyList<Watcher> Of(string personId)
    {
        lock (_gate)
            return _byPerson.TryGetValue(personId, out var watchers) ? [.. watchers] : [];
    }

    private void Leave(Watcher watcher)
    {
        if (watcher.Group is not { } group)
            return;
        watcher.Group = null;
        Count--;
        if (--group.Count == 0)
            _groups.Remove(group.Name);
        var people = _people[group.Board];
        if (--people[watcher.PersonId] is 0)
            people.Remove(watcher.PersonId);
        if (people.Count == 0)
            _people.Remove(group.Board);
    }
}
