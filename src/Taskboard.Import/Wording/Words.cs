namespace Taskboard.Import.Wording;

/// <summary>Where words begin and end, and how they are written.</summary>
internal static class Words
{
    public static bool IsStart(string text, int at) =>
        at < text.Length && !char.IsWhiteSpace(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]));

    public static bool IsEnd(string text, int at) =>
        at >= text.Length || at == 0 || !char.IsLetterOrDigit(text[at]) || !char.IsLetterOrDigit(text[at - 1]);

    /// <summary>The end of the word that begins at the place.</summary>
    public static int End(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>The place of the next character that is no space.</summary>
    public static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>The text with single spaces, trimmed.</summary>
    public static string Single(string text)
    {
        var buffer = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                buffer.Append(c);
            else if (buffer.Length > 0 && buffer[^1] != ' ')
                buffer.Append(' ');
        }

        return buffer.ToString().TrimEnd();
    }

    /// <summary>Whether the letters are capitals (at least three of them), as in a printed heading.</summary>
    public static bool AreCapitals(string text)
    {
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            if (char.IsUpper(c))
                capitals++;
        }

        return capitals >= 3;
    }

    /// <summary>The text with its first letter a capital.</summary>
    public static string Capitalised(string text) => text.Length == 0 || !char.IsLower(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text with its first letter small where the word is no abbreviation or name in capitals.</summary>
    public static string Uncapitalised(string text) => text.Length < 2 || !char.IsLower(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Whether the phrase stands in the text as whole words.</summary>
    public static bool Has(string lower, string phrase) => Find(lower, phrase, 0) >= 0;

    /// <summary>Where the phrase stands in the text as whole words, from a place on; -1 if nowhere.</summary>
    public static int Find(string lower, string phrase, int from) => Find(lower, phrase, from, lower.Length);

    /// <summary>The same, before a place. Where one of many parts of a long text is searched, only that part is looked at.</summary>
    public static int Find(string lower, string phrase, int from, int until)
    {
        for (var at = from > until ? -1 : lower.IndexOf(phrase, from, until - from, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(phrase, at + 1, until - at - 1, StringComparison.Ordinal))
        {
            if (IsStart(lower, at) && IsEnd(lower, at + phrase.Length))
                return at;
        }

        return -1;
    }
}
