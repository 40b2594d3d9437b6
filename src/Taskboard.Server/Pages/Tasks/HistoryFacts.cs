using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What an event changed, as pairs of a label and "from → to".</summary>
internal static class HistoryFacts
{
    /// <summary>Both old and new responsibility, and why.</summary>
    public static IEnumerable<(string Label, string Text)> Of(ResponsibilityGiven given, TaskView view, DateOnly on, Language language)
    {
        foreach (var (key, from, to) in new[]
        {
            ("lead", given.From.Lead, given.To.Lead),
            ("coordinating", given.From.Coordinating, given.To.Coordinating),
            ("invited", given.From.Invited, given.To.Invited),
        })
            if (!from.SequenceEqual(to))
                yield return (Text.Get(language, "field." + key), Change(Names(from), Names(to), language));
        yield return (Text.Get(language, "field.reason"), given.Reason);
        yield return (Text.Get(language, "field.effective"), given.Effective.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));

        string Names(IReadOnlyList<UnitRef> units) => string.Join(", ", units.Select(unit => view.NameOf(unit, on)));
    }

    /// <summary>The fields that were corrected.</summary>
    public static IEnumerable<(string Label, string Text)> Of(DetailsCorrected corrected, Language language)
    {
        foreach (var (key, value) in Fields(corrected.From))
        {
            var now = Fields(corrected.To).First(f => f.Key == key).Value;
            if ((value ?? "") != (now ?? ""))
                yield return (Text.Get(language, "field." + key), Change(value, now, language));
        }
        if (!string.IsNullOrWhiteSpace(corrected.Reason))
            yield return (Text.Get(language, "field.reason"), corrected.Reason);
    }

    /// <summary>What was said about a part.</summary>
    public static IEnumerable<(string Label, string Text)> Of(PartMoved part, Language language)
    {
        if (part.Answer is { } answer)
            yield return (Text.Get(language, "field.answer"), answer.Name().In(language));
        if (!string.IsNullOrWhiteSpace(part.Note))
            yield return (Text.Get(language, "field.note"), part.Note);
    }

    private static (string Key, string? Value)[] Fields(TaskDetails details) =>
    [
        ("title", details.Title), ("section", details.Section), ("words", details.Words), ("partner", details.Partner), ("country", details.Country),
        ("recipients", string.Join("; ", details.Recipients)), ("recipientCount", details.RecipientCount?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("leader", details.Leader), ("members", details.Members), ("people", details.People), ("days", details.Days), ("funding", details.Funding),
        ("content", details.Content),
    ];

    private static string Change(string? from, string? to, Language language) => $"{Shown(from, language)} → {Shown(to, language)}";

    private static string Shown(string? text, Language language) => string.IsNullOrWhiteSpace(text) ? Text.Get(language, "history.nothing") : text;
}
