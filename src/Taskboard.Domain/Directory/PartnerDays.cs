namespace Taskboard.Domain.Directory;

/// <summary>Whose national day work hangs on: the partner's own where the directory has one, otherwise the country's.</summary>
internal static class PartnerDays
{
    /// <summary>The country of the first partner or country that is named, and the partner's own national day.</summary>
    /// <param name="names">Names, the likeliest first: country, recipients, partner, title.</param>
    /// <param name="partners">The directory of partners; null where none is at hand.</param>
    /// <returns>Null for the country where none is named, and for the day where the country's counts.</returns>
    public static (Country? Country, NationalDay? Own) Of(IEnumerable<string?> names, PartnerIndex? partners)
    {
        var all = names.OfType<string>().ToArray();
        var country = all.Select(text => Countries.Find(text) ?? CountryMentions.FirstIn(text)).FirstOrDefault(found => found is { Code: not "vn" });
        if (partners is null)
            return (country, null);
        foreach (var name in all)
        {
            if (partners.Find(name) is { Kind: not PartnerKind.Group } partner)
                return (Countries.ByCode(partner.Day.Country) ?? country, partner.Day.NationalDay);
        }

        return (country, null);
    }
}
