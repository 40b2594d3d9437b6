using System.Xml;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Word;

/// <summary>The styles of a document, each with what it has from those that it is based on.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, WordStyle> styles = [];
    private readonly Dictionary<string, WordStyle> whole = [];
    private string? normal;

    /// <summary>Reads <c>styles.xml</c>.</summary>
    public static WordStyles Read(OfficePackage package, ReadingBudget budget)
    {
        var read = new WordStyles();
        if (package.PartOf("styles") is not { } part)
            return read;
        using var xml = package.Read(part);
        while (SafeXml.Next(xml))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "style" } || WordXml.Attribute(xml, "styleId") is not { } id)
                continue;
            budget.TakePiece();
            if (WordXml.Attribute(xml, "type") == "paragraph" && WordXml.Attribute(xml, "default") is { } isDefault && SafeXml.IsOn(isDefault))
                read.normal = id;
            read.styles[id] = Style(xml);
        }

        return read;
    }

    /// <summary>A style with all that it is based on; without a name, that of paragraphs which name none.</summary>
    public WordStyle Of(string? id)
    {
        id ??= normal;
        if (id is null)
            return None;
        if (whole.TryGetValue(id, out var known))
            return known;
        var style = None;
        var at = id;
        for (var i = 0; i < LongestChain && at is not null && styles.TryGetValue(at, out var next); i++)
        {
            style = new WordStyle(null, style.List ?? next.List, style.Level ?? next.Level, style.Capitals ?? next.Capitals, style.Hidden ?? next.Hidden);
            at = next.BasedOn;
        }

        return whole[id] = style;
    }

    private static readonly WordStyle None = new();

    private static WordStyle Style(XmlReader xml)
    {
        var style = new WordStyle();
        if (xml.IsEmptyElement)
            return style;
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element || !WordXml.IsWord(xml))
                continue;
            switch (xml.LocalName)
            {
                // a table's style says for its first row, and the like, what does not hold for all
                case "tblStylePr":
                    SafeXml.Skip(xml);
                    break;
                case "basedOn":
                    style = style with { BasedOn = WordXml.Value(xml) };
                    break;
                case "numId":
                    style = style with { List = WordXml.Value(xml) };
                    break;
                case "ilvl":
                    style = style with { Level = WordXml.Number(xml, "val") };
                    break;
                case "caps":
                    style = style with { Capitals = SafeXml.IsOn(WordXml.Value(xml)) };
                    break;
                case "vanish":
                    style = style with { Hidden = SafeXml.IsOn(WordXml.Value(xml)) };
                    break;
            }
        }

        return style;
    }
}
