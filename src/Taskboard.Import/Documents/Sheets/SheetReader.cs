using System.Globalization;
using System.Text;
using System.Xml;
using Taskboard.Import.Documents.Grids;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Sheets;

/// <summary>Reads a sheet forward: the values of its cells, of formulas the last that was reckoned; rows without any take no memory. Rows that a
/// filter hides are part of the plan and are read like the others.</summary>
internal sealed class SheetReader(XmlReader xml, IReadOnlyList<string> texts, NumberLooks looks, ReadingBudget budget)
{
    private const int MostMerges = 100_000;

    private readonly List<SheetRow> rows = [];
    private readonly List<CellRange> merges = [];
    private int lastRow;

    public SheetCells Read()
    {
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                Row();
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } range && CellRange.Read(range) is { } merge && merges.Count < MostMerges)
                merges.Add(merge);
        }

        return new SheetCells(rows, merges);
    }

    private void Row()
    {
        lastRow = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > lastRow ? number : lastRow + 1;
        var cells = new SortedDictionary<int, string>();
        int depth = xml.Depth, next = 0;
        var hasContent = !xml.IsEmptyElement;
        while (hasContent && SafeXml.Within(xml, depth))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = xml.GetAttribute("r") is { } name && CellRange.Cell(name) is var (_, at) ? at : next;
            next = column + 1;
            if (Cell() is { Length: > 0 } text && column < Grid.MostColumns)
            {
                budget.TakePiece();
                cells[column] = text;
            }
        }

        if (cells.Count > 0)
            rows.Add(new SheetRow(lastRow, cells));
    }

    private string Cell()
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : -1;
        if (xml.IsEmptyElement)
            return "";
        var value = new StringBuilder();
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "v")
                SafeXml.Text(xml, value, budget);
            else if (xml.LocalName == "is")
                value.Append(SharedTexts.Text(xml, budget));
            else
                SafeXml.Skip(xml);
        }

        var text = value.ToString();
        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index].Trim() : "",
            "str" or "inlineStr" => text.Trim(),
            "e" or "b" => "",
            "d" => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : text,
            _ => text.Length == 0 ? "" : looks.Show(text, style),
        };
    }
}
