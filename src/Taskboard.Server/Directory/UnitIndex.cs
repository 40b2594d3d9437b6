using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Directory;

/// <summary>Finds units by the names under which plans write them.</summary>
internal sealed class UnitIndex
{
    private const int LongestChain = 20;
    private readonly Dictionary<string, List<Unit>> _exact = [];
    private readonly Dictionary<string, List<Unit>> _folded = [];

    public UnitIndex(IEnumerable<Unit> units)
    {
        foreach (var unit in units.OrderBy(u => u.Id, StringComparer.Ordinal))
            foreach (var name in unit.Aliases.Prepend(unit.ShortName).Prepend(unit.Name).Concat(unit.Names.SelectMany(old => new[] { old.Name, old.ShortName })))
            {
                Add(_exact, Exact(name), unit);
                Add(_folded, Folded(name), unit);
            }
    }

    /// <summary>The unit of a name; null for groups and unknown names. Two units whose names differ in their marks alone are told apart by the
    /// exact name only.</summary>
    public Unit? Find(string name) =>
        _exact.TryGetValue(Exact(name), out var units) ? units[0]
        : _folded.TryGetValue(Folded(name), out var like) && like.Count == 1 ? like[0]
        : null;

    /// <summary>The unit that a text of a day means by a name.</summary>
    public Unit? Find(string name, DateOnly day, Func<string, Unit?> byId)
    {
        var candidates = _exact.GetValueOrDefault(Exact(name)) ?? _folded.GetValueOrDefault(Folded(name)) ?? [];
        var there = candidates.FindAll(unit => unit.IsValidOn(day));
        return there.Count == 1 ? there[0]
            : there.Count > 1 || candidates.Count != 1 ? null
            : candidates[0].ValidTo < day ? Successor(candidates[0], day, byId)
            : candidates[0];
    }

    private static Unit? Successor(Unit unit, DateOnly day, Func<string, Unit?> byId)
    {
        for (var i = 0; i < LongestChain && !unit.IsValidOn(day); i++)
            // ended without a word about who follows: the name still says who was meant
            if (unit.Succession is null)
                return unit;
            else if (unit.Succession.Successors is [var only] && byId(only) is { } next)
                unit = next;
            else
                return null;
        return unit;
    }

    private static void Add(Dictionary<string, List<Unit>> names, string key, Unit unit)
    {
        if (!names.TryGetValue(key, out var units))
            names[key] = units = [];
        if (!units.Exists(other => other.Id == unit.Id))
            units.Add(unit);
    }

    /// <summary>What two spellings of one name have in common: composed, in lower case, single spaces, no full stop at its end.</summary>
    internal static string Exact(string name) => VietnameseText.Key(Spaced(name));

    private static string Folded(string name) => VietnameseText.Fold(Spaced(name));

    private static string Spaced(string name) =>
        string.Join(' ', name.Replace('–', '-').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';', ':');
}
