using System.Collections.Immutable;
using Taskboard.Domain.Directory;
using Taskboard.Import.Outline;
using Taskboard.Import.Tables;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>The appendices of a plan, found by how the text cites them.</summary>
internal sealed class Shelf
{
    private readonly HashSet<Appendix> taken = [];
    private readonly Dictionary<Appendix, string> citedBy = [];

    public Shelf(ImmutableArray<Appendix> appendices)
    {
        Appendices = appendices;
        Localities = appendices.Where(IsOfLocalities).SelectMany(appendix => Items(appendix)).ToImmutableArray();
    }

    public ImmutableArray<Appendix> Appendices { get; }

    /// <summary>The foreign localities with which the province has relations, as an appendix lists them.</summary>
    public ImmutableArray<string> Localities { get; }

    /// <summary>The appendices that a text cites: "Phụ lục số 01", "(Có biểu kế hoạch đoàn ra kèm theo)".</summary>
    public ImmutableArray<Appendix> CitedIn(string lower)
    {
        var cited = ImmutableArray.CreateBuilder<Appendix>();
        var at = Words.Find(lower, "phụ lục", 0);
        if (at < 0)
            at = Words.Find(lower, "biểu số", 0);
        for (; at >= 0; at = Words.Find(lower, "phụ lục", at + 7))
        {
            foreach (var number in Numbers(lower, at + 7))
            {
                if (Appendices.FirstOrDefault(appendix => appendix.Number is { } own && Same(own, number)) is { } found && !cited.Contains(found))
                    cited.Add(found);
            }
        }

        if (cited.Count == 0 && Words.Has(lower, "kèm theo") && lower.Contains('(', StringComparison.Ordinal) && Nearest(lower) is { } named)
            cited.Add(named);
        return cited.ToImmutable();
    }

    /// <summary>Marks an appendix as read under a section, so that it is not read again.</summary>
    public bool Take(Appendix appendix) => taken.Add(appendix);

    public bool IsTaken(Appendix appendix) => taken.Contains(appendix);

    /// <summary>Remembers which section spoke of an appendix first.</summary>
    public void Cite(Appendix appendix, string section) => citedBy.TryAdd(appendix, section);

    public string Citing(Appendix appendix) => citedBy.GetValueOrDefault(appendix, "");

    /// <summary>"Phụ lục 02", "Biểu đoàn ra": the appendix as a section names it.</summary>
    public static string NameOf(Appendix appendix)
    {
        if (appendix.Number is { } number)
            return "Phụ lục " + number;
        var lower = Lower.Of(appendix.Title);
        return Words.Has(lower, "đoàn ra") ? "Biểu đoàn ra" : Words.Has(lower, "đoàn vào") ? "Biểu đoàn vào" : "Phụ lục";
    }

    /// <summary>The items of an appendix that is a plain list.</summary>
    public static ImmutableArray<string> Items(Appendix appendix)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var node in appendix.Body.Children)
        {
            if (node.Table is { } table)
                items.AddRange(TableReader.Read(table.Table).Rows.Select(row => row[Column.Name]).Where(name => name.Length > 0));
            else if (node.Marker is not null)
                items.Add(Item(node));
        }

        return items.ToImmutable();
    }

    public static string Item(OutlineNode node) => node.Text.TrimEnd('.', ';', '/', ',', ' ');

    public ImmutableArray<Country> CountriesOfLocalities() => [.. Localities.SelectMany(locality => CountryFinder.In(locality)).Distinct()];

    private static bool IsOfLocalities(Appendix appendix)
    {
        var lower = Lower.Of(appendix.Title);
        return Words.Has(lower, "địa phương nước ngoài") || (Words.Has(lower, "địa phương") && Words.Has(lower, "hợp tác") && !Words.Has(lower, "đoàn"));
    }

    private Appendix? Nearest(string lower)
    {
        var words = Content(lower);
        return Appendices
            .Where(appendix => appendix.Number is null)
            .Select(appendix => (Appendix: appendix, Title: Content(Lower.Of(appendix.Title))))
            .Where(entry => entry.Title.Count > 0 && entry.Title.Count(words.Contains) * 5 >= entry.Title.Count * 4)
            .OrderByDescending(entry => entry.Title.Count(words.Contains) * 100 / entry.Title.Count)
            .ThenByDescending(entry => entry.Title.Count)
            .Select(entry => entry.Appendix)
            .FirstOrDefault() ?? (Words.Has(lower, "phụ lục") && Appendices.Length == 1 ? Appendices[0] : null);
    }

    private static HashSet<string> Content(string lower) =>
        [.. lower.Split([' ', '(', ')', '.', ',', ':'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The numbers after "phụ lục": "số 01, 02 và 03", "II".</summary>
    private static List<string> Numbers(string lower, int at)
    {
        var numbers = new List<string>();
        while (true)
        {
            at = Words.SkipSpaces(lower, at);
            foreach (var link in (ReadOnlySpan<string>)["số ", ",", "và ", "phụ lục "])
            {
                if (numbers.Count > 0 || link == "số ")
                {
                    if (lower.AsSpan(at).StartsWith(link))
                        at = Words.SkipSpaces(lower, at + link.Length);
                }
            }

            var end = Words.End(lower, at);
            var word = lower[at..end];
            if (word.Length == 0 || word.Length > 4 || !(word.All(char.IsAsciiDigit) || MarkerReader.Roman(word.ToUpperInvariant()) > 0 && word.All(c => c is 'i' or 'v' or 'x')))
                return numbers;
            numbers.Add(word);
            at = end;
        }
    }

    private static bool Same(string own, string cited) => Plain(own) == Plain(cited);

    private static string Plain(string number)
    {
        var text = number.TrimStart('0').ToUpperInvariant();
        return MarkerReader.Roman(text) is var value and > 0 ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : text;
    }
}
