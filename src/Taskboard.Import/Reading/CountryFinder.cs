using System.Collections.Immutable;
using Taskboard.Domain.Directory;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Finds the names of countries in a text.</summary>
internal static class CountryFinder
{
    private static readonly PhraseBook<Country> Names = new(
        Countries.All
            .SelectMany(country => country.Aliases.Prepend(country.Name).Select(name => (Spaced(name), country)))
            .Where(entry => entry.Item1.Length > 1)
            .DistinctBy(entry => entry.Item1));

    /// <summary>The countries named, each once, in order.</summary>
    public static ImmutableArray<Country> In(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var lower = Spaced(text);
        var found = ImmutableArray.CreateBuilder<Country>();
        for (var at = 0; at < lower.Length; at++)
        {
            if (!Names.TryMatch(lower, at, out var country, out var end))
                continue;
            if (!found.Contains(country))
                found.Add(country);
            at = end - 1;
        }

        return found.ToImmutable();
    }

    /// <summary>Hyphens within names come and go: Ốt-xtrây-li-a, Ốt xtrây li-a.</summary>
    private static string Spaced(string text) => Words.Single(Lower.Of(text).Replace('-', ' '));
}
