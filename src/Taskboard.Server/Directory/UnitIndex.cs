using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Directory;

/// <summary>Finds units by the names under which plans write them.</summary>
internal sealed class UnitIndex
{
    private readonly Dictionary<string, Unit> _exact = [];
    private readonly Dictionary<string, Unit?> _folded = [];

    public UnitIndex(IEnumerable<Unit> units)
    {
        foreach (var unit in units.OrderBy(u => u.Id, StringComparer.Ordinal))
            foreach (var name in unit.Aliases.Prepend(unit.ShortName).Prepend(unit.Name))
            {
                _exact.TryAdd(Exact(name), unit);
                var folded = Folded(name);
                // two units whose names differ in their marks alone are told apart by the exact name only
                _folded[folded] = _folded.TryGetValue(folded, out var other) && other?.Id != unit.Id ? null : unit;
            }
    }

    /// <summary>The unit of a name; null for groups and unknown names.</summary>
    public Unit? Find(string name) => _exact.TryGetValue(Exact(name), out var unit) ? unit : _folded.GetValueOrDefault(Folded(name));

    /// <summary>What two spellings of one name have in common: composed, in lower case, single spaces, no full stop at its end.</summary>
    internal static string Exact(string name) => VietnameseText.Key(Spaced(name));

    private static string Folded(string name) => VietnameseText.Fold(Spaced(name));

    private static string Spaced(string name) =>
        string.Join(' ', name.Replace('–', '-').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';', ':');
}
