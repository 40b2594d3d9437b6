using Taskboard.Import.Outline;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>
/// Divides an appendix of countries between sections that cite it together: one for the countries with a locality that the province
/// has relations with, one for the others.
/// </summary>
internal static class Shares
{
    /// <summary>Marks an activity that is for the countries with local relations.</summary>
    public const string LocalRelations = "cấp địa phương";

    private static readonly string[] Local = ["hợp tác cấp địa phương", "quan hệ cấp địa phương", "địa phương hợp tác", "địa phương có quan hệ", "đã ký thỏa thuận hợp tác", "địa phương kết nghĩa", "cấp địa phương"];

    public static bool IsOfLocalRelations(OutlineNode node) => Array.Exists(Local, words => Words.Has(node.Lowered, words));

    /// <summary>Which countries of a shared appendix a section is about; null where it is about all.</summary>
    public static Func<string, bool>? Of(OutlineNode node, Shelf shelf)
    {
        var siblings = node.Parent?.Children ?? [];
        var shared = siblings.Count > 1 && siblings.Any(IsOfLocalRelations);
        var countries = shared ? shelf.CountriesOfLocalities() : [];
        if (!shared || countries.IsEmpty)
            return null;
        var local = IsOfLocalRelations(node);
        return name => CountryFinder.In(name).Any(countries.Contains) == local;
    }

    /// <summary>The task with the localities of its country among its recipients.</summary>
    public static TaskSeed WithLocalities(TaskSeed task, Shelf shelf)
    {
        var countries = CountryFinder.In(task.Country);
        var localities = shelf.Localities.Where(locality => CountryFinder.In(locality).Any(countries.Contains)).ToArray();
        var recipients = task.Recipients.AddRange(localities);
        return task with { Recipients = recipients, RecipientCount = recipients.Length, Content = null };
    }
}
