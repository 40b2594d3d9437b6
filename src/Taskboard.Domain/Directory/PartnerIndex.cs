using Taskboard.Domain.Text;

namespace Taskboard.Domain.Directory;

/// <summary>Finds partners by the names under which plans write them. Immutable.</summary>
public sealed class PartnerIndex
{
    private readonly Dictionary<string, Partner> exact = [];
    private readonly Dictionary<string, Partner?> folded = [];

    /// <summary>An index of partners.</summary>
    public PartnerIndex(IEnumerable<Partner> partners)
    {
        foreach (var partner in partners.OrderBy(each => each.ValidTo is null ? 0 : 1).ThenBy(each => each.Id, StringComparer.Ordinal))
        {
            foreach (var name in partner.Aliases.Prepend(partner.Name))
            {
                exact.TryAdd(Exact(name), partner);
                var key = Folded(name);
                // two names that differ in their marks alone are told apart by the exact name only
                folded[key] = folded.TryGetValue(key, out var other) && other?.Id != partner.Id ? null : partner;
            }
        }
    }

    /// <summary>No partners.</summary>
    public static PartnerIndex Empty { get; } = new([]);

    /// <summary>The partner of a name or alias, whatever its case, marks and spaces; null where there is none, or several.</summary>
    public Partner? Find(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null
        : exact.TryGetValue(Exact(name), out var partner) ? partner
        : folded.GetValueOrDefault(Folded(name));

    /// <summary>What two spellings of one name have in common.</summary>
    public static string Exact(string name) => VietnameseText.Key(Spaced(name));

    private static string Folded(string name) => VietnameseText.Fold(Spaced(name));

    private static string Spaced(string name) =>
        string.Join(' ', name.Replace('–', '-').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';', ':');
}
