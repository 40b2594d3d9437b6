using System.Globalization;

namespace Taskboard.Domain.Directory;

/// <summary>Finds the countries that a text names.</summary>
public static class CountryMentions
{
    private const int LongestName = 8;

    /// <summary>The country that a text is about: the first that it names besides Vietnam. Null if it names none.</summary>
    public static Country? FirstIn(string? text)
    {
        var found = In(text);
        return found.FirstOrDefault(country => country.Code != "vn") ?? (found.Count > 0 ? found[0] : null);
    }

    /// <summary>The countries that a text names, in their order. Names of one syllable that are also common words or
    /// people's names (Anh, Nga, Đức, Pháp, Ý) count only where nothing around them says otherwise.</summary>
    public static IReadOnlyList<Country> In(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var words = Words(text);
        var found = new List<Country>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(LongestName, words.Count - i); count > 0; count--)
            {
                var last = words[i + count - 1];
                var country = !IsCapital(text, words[i]) && !IsCapital(text, last) ? null
                    : count > 1 || !IsShort(words[i]) ? Countries.Find(text[words[i].Start..last.End])
                    : StandsAlone(text, words, i) ? Countries.FindSpelt(text[words[i].Start..last.End])
                    : null;
                if (country is not null)
                {
                    found.Add(country);
                    i += count - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (IsOfWord(text[i])))
            {
                i++;
            }

            if (i > start)
            {
                words.Add((start, i));
            }
        }

        return words;
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || c is '-' or '‑' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsCapital(string text, (int Start, int End) word) => char.IsUpper(text[word.Start]);

    private static bool IsShort((int Start, int End) word) => word.End - word.Start <= 4;

    // "Tuấn Anh" and "Lào Cai" are no countries; "Đại sứ quán Anh", "Nga, Lào" and "Anh và Pháp" are
    private static bool StandsAlone(string text, List<(int Start, int End)> words, int i)
    {
        var word = words[i];
        var joinedBefore = i > 0 && words[i - 1].End + 1 == word.Start && text[word.Start - 1] == ' ' && IsCapital(text, words[i - 1]);
        var joinedAfter = i + 1 < words.Count && words[i + 1].Start == word.End + 1 && text[word.End] == ' ' && IsCapital(text, words[i + 1]);
        return !joinedBefore && !joinedAfter;
    }
}
