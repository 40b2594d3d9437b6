using System.Globalization;
using System.Xml;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Sheets;

/// <summary>Opens a workbook: its visible sheets in their order, the second and later ones as appendices.</summary>
internal static class SheetsFile
{
    private const int MostSheets = 200;

    public static DocumentOutcome Open(OfficePackage package, string fileName)
    {
        var budget = new ReadingBudget();
        var sheets = Visible(package, out var from1904);
        var texts = SharedTexts.Read(package, budget);
        var looks = NumberLooks.Read(package, budget, from1904);
        var builder = new DocumentBuilder();
        var targets = package.RelationshipsOf(package.MainPart!).Where(r => r.Type == "worksheet").ToLookup(r => r.Id, r => r.Target);
        var number = 0;
        foreach (var (name, relationship) in sheets.Take(MostSheets))
        {
            if (targets[relationship].FirstOrDefault() is not { } part || !package.Has(part))
                continue;
            using var xml = package.Read(part);
            var cells = new SheetReader(xml, texts, looks, budget).Read();
            if (cells.Rows.Count > 0)
                SheetWriter.Write(cells, name, ++number, builder);
        }

        return builder.Build(fileName);
    }

    private static List<(string Name, string Relationship)> Visible(OfficePackage package, out bool from1904)
    {
        var sheets = new List<(string, string)>();
        from1904 = false;
        using var xml = package.Read(package.MainPart!);
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is { } value && SafeXml.IsOn(value);
            else if (xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible" && Relationship(xml) is { } id)
                sheets.Add((xml.GetAttribute("name") ?? (sheets.Count + 1).ToString(CultureInfo.InvariantCulture), id));
        }

        return sheets;
    }

    private static string? Relationship(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
}
