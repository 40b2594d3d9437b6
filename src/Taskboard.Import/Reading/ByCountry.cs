using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>One letter or card to the embassies of several countries on their national days is one for each: their days differ.</summary>
internal static class ByCountry
{
    private static readonly string[] s_links = [" tới ", " đến ", " cho "];

    /// <summary>The task, or one for each of the countries that it names.</summary>
    /// <param name="seed">The task.</param>
    /// <param name="year">The plan's year, for days without one.</param>
    public static IEnumerable<TaskSeed> Apart(TaskSeed seed, int year)
    {
        if (seed.Kind is not (TaskKind.Letter or TaskKind.Card or TaskKind.Visit))
            return [seed];
        var lower = Lower.Of(seed.Title);
        var days = DaysIn(seed.Title, year);
        if (days.Count >= 2 && Words.Find(lower, "quốc khánh", 0) is var feast and >= 0)
            return days.Select(day => OnDay(seed, seed.Title[..feast], day.Country, day.Date));
        if (seed.Anchor is not null || seed.Timing is null || TimingPhrases.Read(seed.Timing).Anchor != TimingAnchor.NationalDay)
            return [seed];
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

    private static TaskSeed OnDay(TaskSeed seed, string action, Country country, DateOnly day) => seed with
    {
        Title = Titles.Of($"{action}Quốc khánh {country.Name} ({day.Day:00}/{day.Month})"),
        Recipients = ["Đại sứ quán " + country.Name],
        RecipientCount = 1,
        Country = country.Name,
        Anchor = day,
    };

    /// <summary>The countries that a listing names, each with its day: "Lào (02/12), Nhật Bản (23/02)", "Nga 12/6; Cuba 01/01".</summary>
    private static List<(Country Country, DateOnly Date)> DaysIn(string text, int year)
    {
        var found = new List<(Country, DateOnly)>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])) || !Dates.TryRead(text, at, year, out var date, out var end))
                continue;
            if (CountryFinder.In(text[from..at]) is [.., var country])
                found.Add((country, date));
            from = at = end;
        }

        return found;
    }
}
