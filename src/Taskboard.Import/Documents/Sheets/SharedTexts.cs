using System.Text;
using System.Xml;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Sheets;

/// <summary>The texts of a workbook, which its cells refer to by number.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string> Read(OfficePackage package, ReadingBudget budget)
    {
        var texts = new List<string>();
        if (package.PartOf("sharedStrings") is not { } part)
            return texts;
        using var xml = package.Read(part);
        while (SafeXml.Next(xml))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            budget.TakePiece();
            texts.Add(Text(xml, budget));
        }

        return texts;
    }

    /// <summary>The text of an item, whatever the looks of its pieces; how it is read aloud (<c>rPh</c>) is left out.</summary>
    public static string Text(XmlReader xml, ReadingBudget budget)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        var hasContent = !xml.IsEmptyElement;
        while (hasContent && SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "t")
                SafeXml.Text(xml, text, budget);
            else if (xml.LocalName == "rPh")
                SafeXml.Skip(xml);
        }

        return text.ToString();
    }
}
