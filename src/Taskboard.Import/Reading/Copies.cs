using System.Collections.Immutable;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Who gets a report to compile it: "gửi Sở Ngoại vụ tổng hợp", "đồng gửi Sở Ngoại vụ để tổng hợp".</summary>
internal static class Copies
{
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
                if (units.Length > 0 && (lower.AsSpan(next).StartsWith("tổng hợp") || lower.AsSpan(next).StartsWith("để tổng hợp") || lower.AsSpan(next).StartsWith("để theo dõi")))
                    found.AddRange(units);
            }
        }

        return [.. found.Distinct()];
    }
}
