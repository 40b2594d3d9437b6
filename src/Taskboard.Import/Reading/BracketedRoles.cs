using System.Collections.Immutable;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Who leads, where a remark in brackets says it: "(Sở Công Thương chủ trì)", "(Quý IV; Sở A chủ trì, Sở B phối hợp)".</summary>
internal static class BracketedRoles
{
    private const int Longest = 300;
    private const int LongestName = 80;

    private static readonly string[] Doing = ["tham mưu", "tham mưu thực hiện", "thực hiện", "triển khai", "triển khai thực hiện", "tổ chức thực hiện", "tham mưu tổ chức"];

    /// <summary>Units that a bracket names as partners rather than as who does the work.</summary>
    private static readonly string[] Partners = ["công ty", "tổng công ty", "tập đoàn", "doanh nghiệp", "hiệp hội", "trường", "đại học", "học viện", "viện ", "quỹ ", "ngân hàng", "bộ "];

    public static (ImmutableArray<string> Lead, ImmutableArray<string> Coordinating) In(string text)
    {
        ImmutableArray<string> lead = [], with = [];
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open, Math.Min(Longest, text.Length - open));
            var closed = close >= 0;
            if (!closed)
                close = text.Length;
            if (close - open > Longest)
                continue;
            foreach (var part in text[(open + 1)..close].Split(';', StringSplitOptions.TrimEntries))
            {
                // "quý II/2024, Sở A chủ trì, phối hợp với Sở B": from the first unit on, whatever stands before it
                var at = 0;
                while (at >= 0 && !Takes(part[at..], ref lead, ref with))
                    at = After(part, at);
                for (at = at < 0 ? -1 : After(part, at); at >= 0; at = After(part, at))
                    Takes(part[at..], ref lead, ref with);
            }

            if (closed && lead.IsEmpty && text.AsSpan(close + 1).Trim(" .;/").IsEmpty)
                lead = Alone(text, open, close);
        }

        return (lead, with);
    }

    /// <summary>The place after the next comma, or -1.</summary>
    private static int After(string part, int at) => part.IndexOf(',', at) is var comma and >= 0 ? Words.SkipSpaces(part, comma + 1) : -1;

    private static bool Takes(string part, ref ImmutableArray<string> lead, ref ImmutableArray<string> with)
    {
        var assignment = AssignmentReader.Read(part, Lower.Of(part), 0, part.Length);
        if (assignment.Subjects.IsEmpty)
            return false;
        if (assignment.Coordinates)
            with = UnitNames.Without(UnitNames.Joined(with, assignment.Subjects), lead);
        else if (lead.IsEmpty && (assignment.Leads || Array.IndexOf(Doing, Lower.Of(part[assignment.ActionStart..]).Trim(' ', '.')) >= 0))
            (lead, with) = (assignment.Subjects, UnitNames.Joined(with, assignment.Coordinating));
        return true;
    }

    /// <summary>"... (Văn phòng Sở)." at the end of an action; not the remark within a name: "Văn phòng UBND tỉnh (Phòng Ngoại vụ)".</summary>
    private static ImmutableArray<string> Alone(string text, int open, int close)
    {
        var lower = Lower.Of(text);
        var at = Words.SkipSpaces(text, open + 1);
        var (units, end) = UnitList.Read(text, lower, at);
        if (units.IsEmpty || end < close || Array.Exists(Partners, partner => lower.AsSpan(at).StartsWith(partner)))
            return [];
        for (var before = Math.Max(0, open - LongestName); before < open; before++)
        {
            if (Words.IsStart(lower, before) && UnitReader.TryRead(text, lower, before, out _, out var nameEnd) && nameEnd > open)
                return [];
        }

        return units;
    }
}
