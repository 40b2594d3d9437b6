using Taskboard.Import.Outline;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Finds who issues a plan: in the letterhead, in "(Kèm theo ... của ...)", or by the place of issue.</summary>
internal static class Issuers
{
    public static string? Of(IReadOnlyList<Paragraph> head, string title, string? place, string attached)
    {
        var of = Lower.Of(attached).LastIndexOf(" của ", StringComparison.Ordinal);
        if (of > 0 && Unit(attached[(of + 5)..].TrimEnd(')', ' ')) is { } named && named.Contains(' ', StringComparison.Ordinal) && HasPlace(named))
            return named;
        if (InLetterhead(head) is { } letterhead)
            return letterhead;

        if (place is null)
            return Unit(title) is { } inTitle && HasPlace(inTitle) ? inTitle : null;
        var all = string.Join(' ', head.Select(paragraph => paragraph.Text));
        foreach (var level in (ReadOnlySpan<string>)["tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường"])
        {
            if (Words.Has(Lower.Of(all), level + " " + Lower.Of(place)))
                return $"UBND {level} {place}";
        }

        return null;
    }

    /// <summary>"ỦY BAN NHÂN DÂN / TỈNH SÔNG LAM", "TỈNH ỦY SÔNG LAM": the place stands on the line or on the next.</summary>
    private static string? InLetterhead(IReadOnlyList<Paragraph> head)
    {
        var lines = head.Take(12).Where(paragraph => Words.AreCapitals(paragraph.Text)).Select(paragraph => Lower.Of(paragraph.Text))
            .Where(line => !line.StartsWith("cộng hòa", StringComparison.Ordinal) && !line.StartsWith("đảng cộng sản", StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var (opening, name) in (ReadOnlySpan<(string, string)>)[("ủy ban nhân dân", "UBND"), ("ubnd", "UBND"), ("tỉnh ủy", "Tỉnh ủy"), ("huyện ủy", "Huyện ủy"), ("thành ủy", "Thành ủy")])
            {
                if (!lines[i].StartsWith(opening, StringComparison.Ordinal))
                    continue;
                var place = lines[i][opening.Length..].Trim();
                if (place.Length == 0 && i + 1 < lines.Length)
                    place = lines[i + 1];
                if (place.Length > 0)
                    return name + " " + (name == "UBND" ? Cased(place) : Named(place));
            }
        }

        // "BỘ TÀI CHÍNH": a ministry, with its capitals as the text writes them
        if (Array.Find(lines, line => line.StartsWith("bộ ", StringComparison.Ordinal)) is { } ministry)
            return head.Where(paragraph => !Words.AreCapitals(paragraph.Text)).Select(paragraph => (paragraph.Text, At: Words.Find(Lower.Of(paragraph.Text), ministry, 0))).Where(found => found.At >= 0).Select(found => found.Text[found.At..(found.At + ministry.Length)]).FirstOrDefault() ?? Words.Capitalised(ministry);
        return null;
    }

    private static string Named(string lower) => string.Join(' ', lower.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Words.Capitalised));

    private static string? Unit(string text)
    {
        text = text.StartsWith("Chủ tịch ", StringComparison.Ordinal) ? text["Chủ tịch ".Length..] : text;
        return UnitReader.TryRead(text, Lower.Of(text), 0, out var names, out _) && names.Length == 1 ? names[0] : null;
    }

    /// <summary>A level alone, "UBND tỉnh", names nobody.</summary>
    private static bool HasPlace(string name) => name.Split(' ').Skip(2).Any(word => word.Length > 0 && char.IsUpper(word[0]));

    /// <summary>"tỉnh sông lam" as "tỉnh Sông Lam".</summary>
    private static string Cased(string lower)
    {
        foreach (var level in (ReadOnlySpan<string>)["tỉnh ", "thành phố ", "huyện ", "thị xã ", "quận ", "xã ", "phường "])
        {
            if (lower.StartsWith(level, StringComparison.Ordinal))
                return level + Named(lower[level.Length..]);
        }

        return lower;
    }
}
