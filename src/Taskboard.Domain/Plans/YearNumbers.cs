using System.Globalization;
using System.Text;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Plans;

/// <summary>Finds the numbers of a title that belong to one year: the year itself, "lần thứ 12", "kỷ niệm 65 năm". What they are in another year nobody can
/// work out for certain, so they are left blank for somebody to fill in.</summary>
public static class YearNumbers
{
    /// <summary>What stands where a number has to be filled in.</summary>
    public const string Blank = "…";

    private const char Mark = '…';

    /// <summary>The title with such numbers left blank; the same text where it has none. The years of a stage ("giai đoạn 2021-2030") stay.</summary>
    public static string Blanked(string title)
    {
        var words = title.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var before = i > 0 ? VietnameseText.Fold(words[i - 1]) : "";
            if (before == "doan" && i > 1 && VietnameseText.Fold(words[i - 2]) == "giai")
                continue;
            if (IsCount(words, i, before))
                words[i] = WithoutNumber(words[i]);
            else
                words[i] = WithoutYears(words[i]);
        }
        return string.Join(' ', words);
    }

    /// <summary>True where something has to be filled in.</summary>
    public static bool HasBlank(string title) => title.Contains(Blank, StringComparison.Ordinal);

    private static bool IsCount(string[] words, int i, string before)
    {
        var core = words[i].Trim(',', '.', ';', ':', '(', ')', '"', '“', '”');
        var number = core.Length is > 0 and <= 4 && core.All(char.IsAsciiDigit);
        var roman = core.Length is > 0 and <= 6 && core.All(c => c is 'I' or 'V' or 'X' or 'L' or 'C');
        if (!number && !roman)
            return false;
        if (before == "lan" || (before == "thu" && i > 1 && VietnameseText.Fold(words[i - 2]) == "lan"))
            return true;
        return number && i + 1 < words.Length && VietnameseText.Fold(words[i + 1]).StartsWith("nam", StringComparison.Ordinal)
            && words.Take(i).TakeLast(2).Any(word => VietnameseText.Fold(word) == "niem");
    }

    private static string WithoutNumber(string word)
    {
        var text = new StringBuilder();
        var blank = false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                text.Append(c);
            else if (!blank)
                (blank, _) = (true, text.Append(Mark));
        }
        return text.ToString();
    }

    private static string WithoutYears(string word)
    {
        var text = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var end = i;
            while (end < word.Length && char.IsAsciiDigit(word[end]))
                end++;
            if (end - i == 4 && int.Parse(word.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1990 and <= 2100)
                text.Append(Mark);
            else
                text.Append(word, i, Math.Max(end - i, 1));
            i = Math.Max(end - 1, i);
        }
        return text.ToString();
    }
}
