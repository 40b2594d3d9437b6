using System.Collections.Immutable;
using Taskboard.Domain.Text;

namespace Taskboard.Import.Units;

/// <summary>Sets of units by their names, whatever their capitals and spelling.</summary>
internal static class UnitNames
{
    /// <summary>The names of all lists, each once, in order.</summary>
    public static ImmutableArray<string> Joined(params ReadOnlySpan<ImmutableArray<string>> lists)
    {
        var joined = ImmutableArray.CreateBuilder<string>();
        var keys = new HashSet<string>();
        foreach (var list in lists)
        {
            foreach (var name in list)
            {
                if (keys.Add(Key(name)))
                    joined.Add(name);
            }
        }

        return joined.ToImmutable();
    }

    /// <summary>The names that are not among others.</summary>
    public static ImmutableArray<string> Without(ImmutableArray<string> names, ImmutableArray<string> others)
    {
        var keys = others.Select(Key).ToHashSet();
        return [.. names.Where(name => !keys.Contains(Key(name)))];
    }

    private static string Key(string name) => VietnameseText.Fold(name);
}
