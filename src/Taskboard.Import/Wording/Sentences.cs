namespace Taskboard.Import.Wording;

/// <summary>Cuts a paragraph into sentences, and a sentence into clauses, as spans of the text.</summary>
internal static class Sentences
{
    /// <summary>Abbreviations whose dot ends nothing.</summary>
    private static readonly string[] Abbreviations = ["tp", "đ/c", "ths", "ts", "pgs", "gs", "tx", "tt", "kt", "tm", "tl", "tuq", "ngv"];

    public static IEnumerable<Span> Of(string text)
    {
        var start = Words.SkipSpaces(text, 0);
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '(' or '“')
                depth++;
            else if (text[i] is ')' or '”')
                depth = Math.Max(0, depth - 1);
            if (depth > 0 && i - start < 2000)
                continue;
            if (!Ends(text, start, i, out var next))
                continue;
            yield return new Span(start, i + 1);
            start = next;
            i = next - 1;
            depth = 0;
        }

        if (start < text.Length)
            yield return new Span(start, text.Length);
    }

    /// <summary>Clauses are parted by semicolons outside of brackets and quotes.</summary>
    public static IEnumerable<Span> Clauses(string text, Span sentence)
    {
        int start = sentence.Start, depth = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text[i] is '(' or '“')
                depth++;
            else if (text[i] is ')' or '”')
                depth = Math.Max(0, depth - 1);
            else if (text[i] == ';' && depth == 0)
            {
                if (i > start)
                    yield return new Span(start, i);
                start = Words.SkipSpaces(text, i + 1);
            }
        }

        if (start < sentence.End)
            yield return new Span(start, sentence.End);
    }

    private static bool Ends(string text, int start, int i, out int next)
    {
        next = Words.SkipSpaces(text, i + 1);
        if (text[i] == ';')
            return next < text.Length && char.IsUpper(text[next]) && Verbs.TryMatch(Lower.Of(text[next..Math.Min(text.Length, next + 24)]), 0, out var kind, out _) && kind is VerbKind.Leads or VerbKind.Coordinates;
        if (text[i] is not ('.' or '!' or '?' or '…'))
            return false;
        if (next >= text.Length)
            return i + 1 >= text.Length || next > i + 1;
        if (next == i + 1 || !(char.IsUpper(text[next]) || text[next] is '“' or '-' or '+' or '('))
            return false;
        var word = i;
        while (word > start && !char.IsWhiteSpace(text[word - 1]))
            word--;
        var last = text[word..i];
        return last.Length > 0 && (last.Length > 1 || !char.IsUpper(last[0])) && !Abbreviations.Contains(Lower.Of(last));
    }
}

/// <summary>A part of a text, from a place up to another that no longer belongs to it.</summary>
internal readonly record struct Span(int Start, int End)
{
    public string Of(string text) => text[Start..End].Trim();
}
