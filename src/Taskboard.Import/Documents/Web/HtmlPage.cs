using AngleSharp.Html.Parser;

namespace Taskboard.Import.Documents.Web;

/// <summary>Opens a web page, or the piece of one that was pasted. No script runs, and nothing that it names is fetched.</summary>
internal static class HtmlPage
{
    public static DocumentOutcome Open(string html, string fileName)
    {
        try
        {
            return Read(html, fileName);
        }
        catch (DocumentFault fault)
        {
            return new DocumentOutcome.Refused(fault.Problem);
        }
    }

    private static DocumentOutcome Read(string html, string fileName)
    {
        PageGuard.Check(html);
        // a parser without a browsing context has no scripts, no styles and no network
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = false });
        using var page = parser.ParseDocument(Fragment(html));
        if (page.Body is not { } body)
            return new DocumentOutcome.Refused(new DocumentProblem.Empty());
        var builder = new DocumentBuilder();
        builder.Add(new HtmlBlocks(PageJunk.Of(body), new ReadingBudget()).Read(body));
        return builder.Build(fileName);
    }

    /// <summary>What the clipboard of Windows puts before the markup is left out.</summary>
    private static string Fragment(string html)
    {
        if (!html.StartsWith("Version:", StringComparison.Ordinal))
            return html;
        var start = html.IndexOf('<', StringComparison.Ordinal);
        return start < 0 ? html : html[start..];
    }
}
