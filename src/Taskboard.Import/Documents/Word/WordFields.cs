namespace Taskboard.Import.Documents.Word;

/// <summary>Follows the fields of a document: of each, what it shows is text and how it is reckoned is not; a table of contents is neither.</summary>
internal sealed class WordFields
{
    private const int Deepest = 50;

    private readonly List<Field> open = [];

    /// <summary>Whether words that stand here are words of the page.</summary>
    public bool AreShown => open.TrueForAll(one => one.ShowsResult && !one.IsContents);

    /// <summary>Whether this is within a table of contents.</summary>
    public bool InContents => open.Exists(one => one.IsContents);

    /// <summary>A field begins, ends, or comes to what it shows.</summary>
    public void See(string? sign)
    {
        switch (sign)
        {
            case "begin" when open.Count < Deepest:
                open.Add(new Field());
                break;
            case "separate" when open.Count > 0:
                open[^1].ShowsResult = true;
                break;
            case "end" when open.Count > 0:
                open.RemoveAt(open.Count - 1);
                break;
        }
    }

    public void Instruct(string words)
    {
        if (open.Count > 0 && words.AsSpan().TrimStart().StartsWith("TOC ", StringComparison.Ordinal))
            open[^1].IsContents = true;
    }

    /// <summary>No instruction goes over the end of a paragraph; where it seems so, the end was lost.</summary>
    public void EndParagraph() => open.RemoveAll(one => !one.ShowsResult && !one.IsContents);

    private sealed class Field
    {
        public bool ShowsResult { get; set; }

        public bool IsContents { get; set; }
    }
}
