using Taskboard.Domain.Text;

namespace Taskboard.Domain.Lessons;

/// <summary>Tells two ways of writing one name from two names. Infers less rather than more: Sở Ngoại vụ and Sở Nội vụ share most of their letters.</summary>
internal static class NameLikeness
{
    private static readonly char[] s_between = [' ', ',', '.', '-', '–', '&', '(', ')', ';', '/'];

    /// <summary>Whether the one is another way of writing the other: without its marks, shortened by whole words, or by initials.</summary>
    public static bool IsSpelling(string from, string to)
    {
        var (a, b) = (Words(from), Words(to));
        if (a.Count == 0 || b.Count == 0)
            return false;
        return a.SequenceEqual(b) || a.All(b.Contains) || b.All(a.Contains) || IsAbbreviation(from, b) || IsAbbreviation(to, a);
    }

    private static bool IsAbbreviation(string shortName, List<string> words)
    {
        // each word is one of the name's own, or made of initials: SNgV, Sở KH&ĐT
        foreach (var word in shortName.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word.Count(char.IsUpper) < 2 && !words.Contains(VietnameseText.Fold(word)))
                return false;

        // the capitals are the initials, in their order, beginning with the first word's
        var at = 0;
        var capitals = 0;
        foreach (var c in shortName)
        {
            if (!char.IsUpper(c))
                continue;
            var initial = VietnameseText.Fold(c.ToString());
            while (at < words.Count && !words[at].StartsWith(initial, StringComparison.Ordinal))
            {
                if (capitals == 0)
                    return false;
                at++;
            }
            if (at++ >= words.Count)
                return false;
            capitals++;
        }
        return capitals >= 2 && shortName.Length < string.Join(' ', words).Length;
    }

    private static List<string> Words(string name) => [.. VietnameseText.Fold(name).Split(s_between, StringSplitOptions.RemoveEmptyEntries)];
}
