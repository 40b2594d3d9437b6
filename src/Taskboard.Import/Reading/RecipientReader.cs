using System.Collections.Immutable;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Finds for whom letters, cards and visits are.</summary>
internal static class RecipientReader
{
    private static readonly string[] Offices = ["bí thư", "chủ tịch", "tỉnh trưởng", "thị trưởng", "thống đốc", "đại sứ"];

    /// <summary>The recipients that an action names after "tới", "đến", "cho".</summary>
    public static ImmutableArray<string> InAction(string action)
    {
        var lower = Lower.Of(action);
        foreach (var link in (ReadOnlySpan<string>)[" tới ", " đến ", " cho "])
        {
            var at = lower.IndexOf(link, StringComparison.Ordinal);
            if (at < 0 || lower.AsSpan(at + link.Length).StartsWith("thăm"))
                continue;
            var start = at + link.Length;
            var end = lower.Length;
            foreach (var stop in (ReadOnlySpan<string>)[" nhân ", " trước ", " (", ";", " nhằm ", " để "])
            {
                var found = lower.IndexOf(stop, start, StringComparison.Ordinal);
                if (found >= 0)
                    end = Math.Min(end, found);
            }

            return Split(action[start..end]);
        }

        return [];
    }

    /// <summary>The names of a listing: "JICA, JETRO, JF..." and "A, B và C".</summary>
    public static ImmutableArray<string> Split(string listing)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var whole = listing.Trim().TrimEnd('.', '…', ';');
        if (UnitGroups.End(Lower.Of(whole), 0) >= whole.Length && whole.Length > 0)
            return [whole];
        foreach (var part in listing.Trim().TrimEnd('.', '…', ';').Split([",", ";", " và "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (names.Count > 0 && Array.Exists(Offices, office => names[^1].EndsWith(office, StringComparison.OrdinalIgnoreCase)))
                names[^1] += ", " + part.TrimEnd('.', '…');
            else if (part.Length > 1)
                names.Add(part.TrimEnd('.', '…'));
        }

        return names.ToImmutable();
    }

    /// <summary>"Các tổ chức quốc tế: JICA, JETRO": what the colon lists, else the words themselves as one.</summary>
    public static ImmutableArray<string> OfItem(string item)
    {
        var text = item.Trim(' ', '.', ';', '/');
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? Split(text[(colon + 1)..]) : text.Length == 0 ? [] : [text];
    }

    /// <summary>How many an item stands for: "05 doanh nghiệp" is five, "Các tổ chức" is unknown, a name is one.</summary>
    public static int? Count(string item)
    {
        var text = item.TrimStart();
        var lower = Lower.Of(text);
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and < 5 && digits < text.Length && text[digits] == ' ')
            return int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
        if (item.Contains(':', StringComparison.Ordinal))
            return OfItem(item).Length;
        return lower.StartsWith("các ", StringComparison.Ordinal) || lower.StartsWith("một số", StringComparison.Ordinal) || Words.Has(lower, "các nước") || Words.Has(lower, "các tổ chức") ? null : 1;
    }
}
