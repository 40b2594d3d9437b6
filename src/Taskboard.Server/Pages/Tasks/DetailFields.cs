using System.Globalization;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What a task is, as a form carries it.</summary>
internal static class DetailFields
{
    /// <summary>The details of a form, over those that stood before where the form does not ask for them.</summary>
    public static TaskDetails Read(IFormCollection form, TaskDetails? before)
    {
        before ??= new TaskDetails { Title = "" };
        return before with
        {
            Title = Line(form, "title") ?? "",
            Partner = Asked(form, "partner", before.Partner),
            Country = Asked(form, "country", before.Country),
            Recipients = form.ContainsKey("recipients") ? Lines(form["recipients"].ToString()) : before.Recipients,
            RecipientCount = form.ContainsKey("recipientCount") ? Number(form["recipientCount"].ToString()) : before.RecipientCount,
            Leader = Asked(form, "leader", before.Leader),
            Members = Asked(form, "members", before.Members),
            People = Asked(form, "people", before.People),
            Days = Asked(form, "days", before.Days),
            Funding = Asked(form, "funding", before.Funding),
            Content = Asked(form, "content", before.Content),
        };
    }

    /// <summary>A line of text; null where it is empty.</summary>
    public static string? Line(IFormCollection form, string field)
    {
        var text = VietnameseText.Nfc(form[field].ToString().ReplaceLineEndings("\n").Trim());
        return text.Length == 0 ? null : text;
    }

    private static string? Asked(IFormCollection form, string field, string? before) => form.ContainsKey(field) ? Line(form, field) : before;

    private static string[] Lines(string text) =>
        [.. VietnameseText.Nfc(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
