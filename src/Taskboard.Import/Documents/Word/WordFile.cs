using System.Xml;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Word;

/// <summary>Opens a document as Word writes it: its body, without headers, footers, notes and comments, tracked changes taken as accepted.</summary>
internal static class WordFile
{
    public static DocumentOutcome Open(OfficePackage package, string fileName)
    {
        var budget = new ReadingBudget();
        var styles = WordStyles.Read(package, budget);
        var lists = NumberingPart.Read(package, budget, style => styles.Of(style).List);
        var builder = new DocumentBuilder();
        using var xml = package.Read(package.MainPart!);
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "body" && WordXml.IsWord(xml))
                builder.Add(new WordBody(xml, styles, lists, budget).Read());
        }

        return builder.Build(fileName);
    }
}
