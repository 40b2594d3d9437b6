namespace Taskboard.Import.Outline;

/// <summary>The capacity in which a document is signed.</summary>
internal static class Signature
{
    private static readonly string[] Openings =
        ["kt.", "tm.", "tl.", "tuq.", "q. chủ tịch", "chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "chánh văn phòng", "t/m", "k/t", "tm ", "kt "];

    /// <summary>Whether a line (in lower case) tells the capacity of a signer.</summary>
    public static bool Matches(string lower) => lower.Length < 60 && Array.Exists(Openings, opening => lower.StartsWith(opening, StringComparison.Ordinal));

    /// <summary>Whether a line in capitals tells a capacity and is no body that decides: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" opens the grounds of a decision.</summary>
    public static bool IsCapacity(string line) => Matches(Wording.Lower.Of(line)) && line.Length < 32 && (line[0] is 'T' or 'K' || !line.Contains("ỦY BAN", StringComparison.Ordinal));
}
