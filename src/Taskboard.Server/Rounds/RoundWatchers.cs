using Taskboard.Server.Texts;

namespace Taskboard.Server.Rounds;

/// <summary>Which connections look at which round, and in which language.</summary>
public sealed class RoundWatchers
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RoundGroup> _byConnection = [];
    private readonly Dictionary<RoundGroup, int> _groups = [];

    /// <summary>The groups that somebody is in.</summary>
    public IReadOnlyList<RoundGroup> Groups()
    {
        lock (_gate)
            return [.. _groups.Keys];
    }

    /// <summary>The group of a connection; null where it looks at no round.</summary>
    public RoundGroup? GroupOf(string connectionId)
    {
        lock (_gate)
            return _byConnection.GetValueOrDefault(connectionId);
    }

    /// <summary>Notes what a connection looks at; the group it was in before.</summary>
    public RoundGroup? Watch(string connectionId, RoundGroup group)
    {
        lock (_gate)
        {
            var before = Leave(connectionId);
            _byConnection[connectionId] = group;
            _groups[group] = _groups.GetValueOrDefault(group) + 1;
            return before;
        }
    }

    /// <summary>Notes the end of a connection.</summary>
    public RoundGroup? Remove(string connectionId)
    {
        lock (_gate)
            return Leave(connectionId);
    }

    private RoundGroup? Leave(string connectionId)
    {
        if (!_byConnection.Remove(connectionId, out var group))
            return null;
        if (--_groups[group] == 0)
            _groups.Remove(group);
        return group;
    }
}

/// <summary>Those who look at a round in one language: they are sent the same messages.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Language">The language.</param>
public sealed record RoundGroup(string RoundId, Language Language)
{
    /// <summary>The hub's name for it.</summary>
    public string Name => $"round/{RoundId}/{Language.Id()}";
}
