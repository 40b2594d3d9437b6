using System.Xml;
using Taskboard.Import.Documents.Grids;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Word;

/// <summary>Reads paragraphs and tables in the order in which they stand, in one pass forward.</summary>
internal sealed class WordBody
{
    private readonly XmlReader xml;
    private readonly ReadingBudget budget;
    private readonly WordParagraphs paragraphs;
    private readonly WordTables tables;

    public WordBody(XmlReader xml, WordStyles styles, ListNumbers lists, ReadingBudget budget)
    {
        (this.xml, this.budget) = (xml, budget);
        paragraphs = new WordParagraphs(xml, styles, lists, budget, this);
        tables = new WordTables(xml, budget, this);
    }

    /// <summary>Reads what stands in the element at which the reader is, to its end: the body, a cell, a text box.</summary>
    public List<CellPart> Read()
    {
        var depth = xml.Depth;
        return !xml.IsEmptyElement && SafeXml.Within(xml, depth) ? ReadFrom(depth) : [];
    }

    /// <summary>Reads on from the node at which the reader is, to the end of the element that began at a depth.</summary>
    public List<CellPart> ReadFrom(int depth)
    {
        var parts = new List<CellPart>();
        var isContents = false;
        do
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "p" when WordXml.IsWord(xml):
                    budget.TakePiece();
                    paragraphs.Read(parts);
                    break;
                case "tbl" when WordXml.IsWord(xml):
                    parts.Add(new CellPart("", tables.Read()));
                    break;
                case "sdtPr":
                    isContents = IsTableOfContents();
                    break;
                case "sdtContent" when isContents:
                    isContents = false;
                    SafeXml.Skip(xml);
                    break;
                // the second form of the same thing, for older programs
                case "Fallback":
                // what a reviewer took away
                case "del" or "moveFrom" when WordXml.IsWord(xml):
                case "sectPr" or "tcPr":
                    SafeXml.Skip(xml);
                    break;
            }
        }
        while (SafeXml.Within(xml, depth));

        if (paragraphs.TakeUnended() is { Length: > 0 } rest)
            parts.Add(new CellPart(rest));
        return parts;
    }

    private bool IsTableOfContents()
    {
        if (xml.IsEmptyElement)
            return false;
        var depth = xml.Depth;
        var found = false;
        while (SafeXml.Within(xml, depth))
            found |= xml is { NodeType: XmlNodeType.Element, LocalName: "docPartGallery" } && WordXml.Value(xml) == "Table of Contents";
        return found;
    }
}
