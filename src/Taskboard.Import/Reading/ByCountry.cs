using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>One letter or card to the embassies of several countries on their national days is one for each: their days differ.</summary>
internal static class ByCountry
{
    private static readonly string[] s_links = [" tới ", " đến ", " cho "];

    public static IEnumerable<TaskSeed> Apart(TaskSeed seed)
    {
        if (seed.Kind is not (TaskKind.Letter or TaskKind.Card or TaskKind.Visit) || seed.Anchor is not null || seed.Timing is null || TimingPhrases.Read(seed.Timing).Anchor != TimingAnchor.NationalDay)
            return [seed];
        var lower = Lower.Of(seed.Title);
        var to = s_links.Select(link => lower.IndexOf(link, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        var countries = to < 0 ? [] : CountryFinder.In(seed.Title[to..]);
        if (countries.Length < 2)
            return [seed];
        var office = Words.Has(lower, "đại sứ quán") ? "Đại sứ quán " : "";
        return countries.Select(country => seed with
        {
            Title = Titles.Of(seed.Title[..to] + " tới " + office + country.Name),
            Recipients = [office + country.Name],
            RecipientCount = 1,
            Country = country.Name,
        });
    }
}
