using System.Collections.Immutable;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Who gets a report to compile it: "gửi Sở Ngoại vụ tổng hợp", "đồng gửi Sở Ngoại vụ để tổng hợp".</summary>
internal static class Copies
{
    /// <summary>Bodies above the province: a report goes to them, they have no part in it.</summary>
    private static readonly string[] Above = ["bộ ", "chính phủ", "văn phòng chính phủ", "thủ tướng", "ban đối ngoại trung ương", "trung ương", "ban bí thư"];

    public static ImmutableArray<string> In(string sentence)
    {
        var lower = Lower.Of(sentence);
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var word in (ReadOnlySpan<string>)["gửi về", "gửi", "qua"])
        {
            for (var at = Words.Find(lower, word, 0); at >= 0; at = Words.Find(lower, word, at + 1))
            {
                var (units, end) = UnitList.Read(sentence, lower, Words.SkipSpaces(lower, at + word.Length));
                var next = Words.SkipSpaces(lower, end);
                if (units.Length > 0 && !IsForwarded(lower, at) && !IsAbove(lower, Words.SkipSpaces(lower, at + word.Length)) && (lower.AsSpan(next).StartsWith("tổng hợp") || lower.AsSpan(next).StartsWith("để tổng hợp") || lower.AsSpan(next).StartsWith("để theo dõi")))
                    found.AddRange(units);
            }
        }

        return [.. found.Distinct()];
    }

    private static bool IsAbove(string lower, int at) =>
        Array.Exists(Above, body => lower.AsSpan(at).StartsWith(body)) && !lower.AsSpan(at).StartsWith("bộ chỉ huy") && !lower.AsSpan(at).StartsWith("bộ đội");

    /// <summary>"báo cáo A để gửi B": who gets it from somebody else later.</summary>
    private static bool IsForwarded(string lower, int send) => lower.AsSpan(0, send).EndsWith("để ");
}
