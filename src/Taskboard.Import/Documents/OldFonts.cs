using System.Text;

namespace Taskboard.Import.Documents;

/// <summary>Vietnamese from before Unicode, when a font drew its own letters on Latin codes: TCVN3 (.VnTime) is converted, VNI is told.</summary>
internal static class OldFonts
{
    /// <summary>Codes of TCVN 5712:1993 (VN3) as they show in Windows-1252, and the letters that they draw.</summary>
    private const string Codes = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
    private const string Unicode = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    /// <summary>Letters that VNI draws with a mark of its own after the vowel.</summary>
    private static readonly string[] VniPairs = ["aù", "aø", "aû", "aõ", "aï", "eá", "eà", "oä", "oâ", "aâ", "aë", "uû", "uï", "öô", "öù"];

    /// <summary>The text in Unicode, where it was written in TCVN3; otherwise the text itself.</summary>
    public static string Convert(string text) => LooksLikeTcvn3(text) ? Letters(text) : text;

    /// <summary>The letters that TCVN3 draws.</summary>
    public static string Letters(string text)
    {
        var buffer = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = Codes.IndexOf(c, StringComparison.Ordinal);
            buffer.Append(at < 0 ? c : Unicode[at]);
        }

        return buffer.ToString();
    }

    /// <summary>Whether vowels are followed by VNI's marks and true Vietnamese letters are absent.</summary>
    public static bool LooksLikeVni(string text) =>
        Count(text, VniPairs) > Math.Max(10, text.Length / 60) && Share(text, IsVietnameseOnly) < 0.01;

    /// <summary>Whether the codes of TCVN3 stand within words and true Vietnamese letters are absent.</summary>
    public static bool LooksLikeTcvn3(string text)
    {
        // ® (đ), ­¬ (ươ), ¸ (á), µ (à), Ö (ệ) at letters are no Vietnamese in Unicode
        var inWords = 0;
        for (var i = 1; i < text.Length; i++)
            inWords += text[i] is '¸' or 'µ' or '¹' or '\u00ad' or '¬' or '®' or '©' or '«' && (char.IsLetter(text[i - 1]) || (i + 1 < text.Length && char.IsLetter(text[i + 1]))) ? 1 : 0;
        return inWords > Math.Max(6, text.Length / 100) && Share(text, IsVietnameseOnly) < 0.01;
    }

    /// <summary>Letters that only Vietnamese in Unicode has: those of the block Latin Extended Additional, ơ, ư.</summary>
    private static bool IsVietnameseOnly(char c) => c is >= '\u1ea0' and <= '\u1ef9' or 'ơ' or 'ư' or 'Ơ' or 'Ư';

    private static double Share(string text, Func<char, bool> test) => text.Length == 0 ? 0 : (double)text.Count(test) / text.Length;

    private static int Count(string text, string[] pairs)
    {
        var found = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            foreach (var pair in pairs)
            {
                if (char.ToLowerInvariant(text[i]) == pair[0] && char.ToLowerInvariant(text[i + 1]) == pair[1])
                    found++;
            }
        }

        return found;
    }
}
