using Taskboard.Import.Wording;

namespace Taskboard.Import.Outline;

/// <summary>Letterheads and signatures stand in two columns, which conversion parts by a tab or a run of spaces.</summary>
internal static class TwoColumns
{
    private const int WidestSpace = 4;

    private static readonly string[] Openings = ["số", "nơi nhận", "- "];

    /// <summary>Where the gap between the columns begins; 0 where the line has one column.</summary>
    public static int Gap(string line)
    {
        var gap = line.IndexOf('\t', StringComparison.Ordinal);
        if (gap <= 0)
            gap = line.IndexOf("    ", StringComparison.Ordinal);
        if (gap <= 0 || line.Length > 200)
            return 0;
        var left = line[..gap].Trim();
        var right = line[gap..].Trim();
        if (left.Length == 0 || right.Length == 0 || (gap < WidestSpace && line[gap] != '\t'))
            return 0;
        var opens = Lower.Of(left) is var lower && Array.Exists(Openings, opening => lower.StartsWith(opening, StringComparison.Ordinal));
        return Words.AreCapitals(left) || (opens && (Words.AreCapitals(right) || IssuedOn(right))) || (opens && char.IsUpper(right[0]) && right.Split(' ').Length is > 1 and < 6 && lower[0] == '-') ? gap : 0;
    }

    private static bool IssuedOn(string right) => Lower.Of(right).Contains(", ngày", StringComparison.Ordinal);
}
