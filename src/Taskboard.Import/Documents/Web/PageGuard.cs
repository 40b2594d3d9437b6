namespace Taskboard.Import.Documents.Web;

/// <summary>Looks over a page's tags before it is parsed: a parser by the standard takes time with the square of the nesting, and memory with the tags.</summary>
internal static class PageGuard
{
    private const int MostTags = 400_000;
    private const int Deepest = 800;
    private const int LongestName = 12;

    /// <summary>Elements that end by themselves.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "img", "hr", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "colgroup",
    };

    /// <exception cref="DocumentFault">It has more tags, or deeper ones, than a page that a person wrote.</exception>
    public static void Check(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int tags = 0, depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var closes = at + 1 < html.Length && html[at + 1] == '/';
            var start = closes ? at + 2 : at + 1;
            if (start >= html.Length || !char.IsAsciiLetter(html[start]))
                continue;
            if (++tags > MostTags)
                throw new DocumentFault(new DocumentProblem.TooLong());
            var name = Name(html, start);
            if (Open.Contains(name))
                continue;
            var count = open.GetValueOrDefault(name);
            if (!closes)
                (open[name], depth) = (count + 1, depth + 1);
            else if (count > 0)
                (open[name], depth) = (count - 1, depth - 1);
            if (depth > Deepest)
                throw new DocumentFault(new DocumentProblem.Damaged());
        }
    }

    private static string Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < LongestName && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is ':' or '-'))
            end++;
        return html[start..end];
    }
}
