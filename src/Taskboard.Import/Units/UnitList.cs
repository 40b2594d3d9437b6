using System.Collections.Immutable;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Units;

/// <summary>Reads several units that stand one after the other.</summary>
internal static class UnitList
{
    /// <summary>The units from a place on, and where the last one ends; none where no unit begins there.</summary>
    public static (ImmutableArray<string> Names, int End) Read(string text, string lower, int at)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        int end = at, pos = at;
        while (pos < text.Length && UnitReader.TryRead(text, lower, pos, out var found, out var after))
        {
            names.AddRange(found.Where(name => !names.Contains(name)));
            end = after;
            if (!UnitReader.TrySkipSeparator(lower, after, out pos))
                break;
        }

        return (names.ToImmutable(), end);
    }

    /// <summary>Every unit in a text that is a listing of units, whatever stands between them.</summary>
    public static ImmutableArray<string> All(string text)
    {
        var lower = Lower.Of(text);
        var names = ImmutableArray.CreateBuilder<string>();
        for (var pos = 0; pos < text.Length;)
        {
            var (found, end) = Read(text, lower, pos);
            foreach (var name in found)
            {
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
            }

            pos = end > pos ? end : NextWord(text, pos);
        }

        return names.ToImmutable();
    }

    private static int NextWord(string text, int at)
    {
        at = Math.Max(at + 1, Words.End(text, at));
        return Words.SkipSpaces(text, at);
    }
}
