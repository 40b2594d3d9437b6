using System.Collections.Frozen;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Directory;

/// <summary>The countries with which Vietnamese provinces deal.</summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, Country> ByCodes;
    private static readonly FrozenDictionary<string, Country> ByNames;
    private static readonly FrozenDictionary<string, Country> BySpellings;

    static Countries()
    {
        All = [.. CountriesOfAsia.All, .. CountriesOfEurope.All, .. CountriesElsewhere.All];
        ByCodes = All.ToFrozenDictionary(country => country.Code);
        ByNames = Named(CountryName.Key);
        BySpellings = Named(VietnameseText.Key);
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Country> All { get; }

    /// <summary>The country of an ISO 3166-1 alpha-2 code; null if there is none.</summary>
    public static Country? ByCode(string? code) => code is null ? null : ByCodes.GetValueOrDefault(code);

    /// <summary>The country of a name, alias or full title, whatever its case, marks and hyphens; null if there is none.</summary>
    public static Country? Find(string? name)
    {
        if (name is not { Length: > 0 and <= 100 })
        {
            return null;
        }

        if (FindSpelt(name) is { } spelt)
        {
            return spelt;
        }

        // a single letter without its mark is no name: "Ý", but not the "I" of a quarter
        for (var key = CountryName.Key(name); key is { Length: > 1 }; key = CountryName.WithoutTitle(key))
        {
            if (ByNames.TryGetValue(key, out var country))
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>The country of a name or alias with the very marks: "Lào", but not the "Lao" of "Lao động".</summary>
    public static Country? FindSpelt(string name) => BySpellings.GetValueOrDefault(VietnameseText.Key(name));

    private static FrozenDictionary<string, Country> Named(Func<string, string> key) =>
        All.SelectMany(country => country.Aliases.Append(country.Name).Select(name => KeyValuePair.Create(key(name), country)))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary();
}
