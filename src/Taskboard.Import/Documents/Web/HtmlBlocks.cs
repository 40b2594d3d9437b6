using System.Text;
using AngleSharp.Dom;
using Taskboard.Import.Documents.Grids;

namespace Taskboard.Import.Documents.Web;

/// <summary>Makes paragraphs and tables of a page's elements, as a browser would set them on lines.</summary>
internal sealed class HtmlBlocks(PageJunk junk, ReadingBudget budget)
{
    /// <summary>A page nested deeper than this is none that a person wrote.</summary>
    private const int Deepest = 400;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "center", "pre", "address", "figure", "figcaption",
        "fieldset", "form", "details", "summary", "hr", "body", "html", "td", "th", "tr", "tbody", "thead", "tfoot", "caption",
    };

    private readonly HtmlLists lists = new();

    /// <summary>Reads what stands in an element.</summary>
    public List<CellPart> Read(IElement element)
    {
        var parts = new List<CellPart>();
        var line = new StringBuilder();
        Inner(element, parts, line, 0);
        End(line, parts);
        return parts;
    }

    private void Inner(INode parent, List<CellPart> parts, StringBuilder line, int depth)
    {
        if (depth > Deepest)
            throw new DocumentFault(new DocumentProblem.Damaged());
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                Words(text, line);
            else if (node is IElement element && !junk.Holds(element))
                Element(element, parts, line, depth + 1);
        }
    }

    private void Element(IElement element, List<CellPart> parts, StringBuilder line, int depth)
    {
        budget.TakePiece();
        switch (element.LocalName)
        {
            case "br":
                line.Append('\n');
                return;
            case "table":
                End(line, parts);
                parts.Add(new CellPart("", new HtmlTables(junk, this, budget).Read(element, depth)));
                return;
            case var name when !Blocks.Contains(name):
                Inner(element, parts, line, depth);
                return;
        }

        End(line, parts);
        if (element.LocalName == "li")
            line.Append(lists.Marker(element));
        Inner(element, parts, line, depth);
        End(line, parts);
    }

    /// <summary>Reads a cell, at the depth at which it stands.</summary>
    internal List<CellPart> ReadCell(IElement cell, int depth)
    {
        var parts = new List<CellPart>();
        var line = new StringBuilder();
        Inner(cell, parts, line, depth);
        End(line, parts);
        return parts;
    }

    /// <summary>Spaces and line ends of the source are one space; those of preformatted text stay.</summary>
    private void Words(IText text, StringBuilder line)
    {
        budget.TakeCharacters(text.Data.Length);
        if (text.ParentElement is { LocalName: "pre" })
        {
            line.Append(text.Data);
            return;
        }

        foreach (var c in text.Data)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
                line.Append(c);
            else if (line.Length > 0 && line[^1] is not (' ' or '\n'))
                line.Append(' ');
        }
    }

    private static void End(StringBuilder line, List<CellPart> parts)
    {
        var words = line.ToString().Trim();
        line.Clear();
        if (words.Length > 0)
            parts.Add(new CellPart(words));
    }
}
