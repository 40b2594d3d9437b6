using System.Collections.Immutable;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Finds for whom letters, cards and visits are.</summary>
internal static class RecipientReader
{
    private static readonly string[] Greetings = ["thăm", "và", "chúc tết", "chúc mừng", "chúc", "tặng quà", "làm việc với", "làm việc", "nguyên đán", "cổ truyền", "năm mới", "tết", "mừng"];

    private static readonly string[] Offices = ["bí thư", "chủ tịch", "tỉnh trưởng", "thị trưởng", "thống đốc", "đại sứ"];

    /// <summary>The recipients that an action names after "tới", "đến", "cho".</summary>
    public static ImmutableArray<string> InAction(string action)
    {
        var lower = Lower.Of(action);
        foreach (var link in (ReadOnlySpan<string>)[" tới ", " đến ", " cho "])
        {
            var at = lower.IndexOf(link, StringComparison.Ordinal);
            if (at < 0 || lower.AsSpan(at + link.Length).StartsWith("thăm") || (at + link.Length < lower.Length && char.IsAsciiDigit(lower[at + link.Length])))
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

        return Visited(action, lower);
    }

    /// <summary>Whom a visit is to, where no "đến" stands before them: "thăm, chúc Tết Nguyên đán Tổng Lãnh sự quán Lào".</summary>
    private static ImmutableArray<string> Visited(string action, string lower)
    {
        var at = Words.Find(lower, "thăm", 0) is var visit and >= 0 ? visit : Words.Find(lower, "chúc tết", 0);
        if (at < 0)
            return [];
        for (var next = at; next < lower.Length; at = next)
        {
            next = Words.SkipSpaces(lower, at);
            if (next < lower.Length && lower[next] == ',')
                next++;
            else if (Array.Find(Greetings, word => lower.AsSpan(next).StartsWith(word) && Words.IsEnd(lower, next + word.Length)) is { } greeting)
                next += greeting.Length;
            else
                break;
        }

        at = Words.SkipSpaces(action, at);
        if (at >= action.Length || !(char.IsUpper(action[at]) || lower.AsSpan(at).StartsWith("các ")))
            return [];
        var end = action.Length;
        foreach (var stop in (ReadOnlySpan<string>)[" nhân ", " trước ", " (", ";", " nhằm ", " để ", " vào ", " dịp ", ". ", " trong "])
        {
            if (lower.IndexOf(stop, at, StringComparison.Ordinal) is var found and >= 0)
                end = Math.Min(end, found);
        }

        return Split(action[at..end]);
    }

    /// <summary>To whom a report goes: "báo cáo Thường trực Tỉnh ủy", "gửi báo cáo về Sở Ngoại vụ".</summary>
    public static ImmutableArray<string> OfReport(string action)
    {
        var lower = Lower.Of(action);
        for (var at = Words.Find(lower, "báo cáo", 0); at >= 0; at = Words.Find(lower, "báo cáo", at + 1))
        {
            var next = Words.SkipSpaces(lower, at + "báo cáo".Length);
            if (lower.AsSpan(next).StartsWith("về "))
                next = Words.SkipSpaces(lower, next + 3);
            if (UnitList.Read(action, lower, next).Names is { IsEmpty: false } names && UnitGroups.End(lower, next) == next)
                return names;
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
