using System.Globalization;
using System.Text;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Files;

/// <summary>Names of files as they are kept and handed out: with their Vietnamese letters, and without anything that could lead a program astray.</summary>
internal static class SafeNames
{
    private const int Longest = 120;

    // devices on Windows, whatever ending follows
    private static readonly HashSet<string> s_devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>The name of a file of a type: the last part of what came, with the ending of what it is and not of what it says to be.</summary>
    public static string Of(string? came, FileType type)
    {
        var last = (came ?? "").Replace('\\', '/').Split('/')[^1];
        var kept = new StringBuilder();
        foreach (var rune in VietnameseText.Nfc(Whole(last)).EnumerateRunes())
            kept.Append(IsPlain(rune) ? rune.ToString() : "");
        var stem = kept.Replace('"', '\'').ToString().Trim(' ', '.');
        var dot = stem.LastIndexOf('.');
        // an ending is short and of plain letters: the dot in "Báo cáo 6.2026" makes none
        if (dot >= 0 && stem.Length - dot is > 1 and <= 6 && stem[(dot + 1)..].All(char.IsAsciiLetterOrDigit) && !stem[(dot + 1)..].All(char.IsAsciiDigit))
            stem = stem[..dot];
        stem = Shortened(stem.Trim(' ', '.', '-'));
        if (stem.Length == 0)
            stem = "tep";
        if (s_devices.Contains(stem.Split('.')[0]))
            stem = "_" + stem;
        return $"{stem}.{type.Ending()}";
    }

    private static bool IsPlain(Rune rune) => !Rune.IsControl(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not (':' or '*' or '?' or '<' or '>' or '|' or 0xFFFD);

    // half a character pair is no text and cannot be composed
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string Shortened(string stem) => ForeignText.Cut(stem, Longest).TrimEnd(' ', '.');
}
