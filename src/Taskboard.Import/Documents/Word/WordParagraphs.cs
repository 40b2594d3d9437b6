using System.Text;
using System.Xml;
using Taskboard.Import.Documents.Grids;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Word;

/// <summary>Reads paragraphs: the words as the page shows them, with the number of an automatic list before them.</summary>
internal sealed class WordParagraphs(XmlReader xml, WordStyles styles, ListNumbers lists, ReadingBudget budget, WordBody body)
{
    private readonly WordFields fields = new();
    private string unended = "";

    /// <summary>Reads the paragraph at which the reader is, to its end; text boxes that hang on it come after it.</summary>
    public void Read(List<CellPart> into)
    {
        var text = new StringBuilder(TakeUnended());
        var boxes = new List<CellPart>();
        var shape = new ParagraphShape();
        var depth = xml.Depth;
        var hasContent = !xml.IsEmptyElement;
        while (hasContent && SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "pPr":
                    shape = Shape();
                    break;
                case "r" when WordXml.IsWord(xml):
                    new WordRun(xml, styles, fields, budget, body).Read(styles.Of(shape.Style), text, boxes);
                    break;
                case "oMath":
                    Formula(text);
                    break;
                case "del" or "moveFrom" when WordXml.IsWord(xml):
                case "Fallback" or "sdtPr" or "rt":
                    SafeXml.Skip(xml);
                    break;
            }
        }

        fields.EndParagraph();
        End(shape, text, into);
        into.AddRange(boxes);
    }

    /// <summary>The words of a last paragraph whose end was taken away.</summary>
    public string TakeUnended()
    {
        var rest = unended;
        unended = "";
        return rest;
    }

    private void End(ParagraphShape shape, StringBuilder text, List<CellPart> into)
    {
        var words = text.ToString().Trim();
        if (shape.EndDeleted)
        {
            // with its end taken away, a paragraph goes on with the next
            unended = words.Length > 0 ? words + " " : "";
            return;
        }

        var number = fields.InContents ? "" : Number(shape);
        into.Add(new CellPart(words.Length == 0 || number.Length == 0 ? words : number + " " + words));
    }

    private string Number(ParagraphShape shape)
    {
        var style = styles.Of(shape.Style);
        if ((shape.List ?? style.List) is not { } list || list == "0")
            return "";
        var level = shape.Level ?? (shape.List is null && shape.Style is { } name ? lists.LevelOf(list, name) : null) ?? style.Level ?? 0;
        return lists.Next(list, level);
    }

    private ParagraphShape Shape()
    {
        var shape = new ParagraphShape();
        if (xml.IsEmptyElement)
            return shape;
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "pStyle":
                    shape = shape with { Style = WordXml.Value(xml) };
                    break;
                case "numId":
                    shape = shape with { List = WordXml.Value(xml) };
                    break;
                case "ilvl":
                    shape = shape with { Level = WordXml.Number(xml, "val") };
                    break;
                case "del" or "moveFrom":
                    shape = shape with { EndDeleted = true };
                    break;
                // what it was before a tracked change
                case "pPrChange" or "sectPr" or "rPrChange" or "numberingChange":
                    SafeXml.Skip(xml);
                    break;
            }
        }

        return shape;
    }

    private void Formula(StringBuilder text)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
                SafeXml.Text(xml, text, budget);
        }
    }

    /// <summary>What a paragraph says of itself.</summary>
    private sealed record ParagraphShape(string? Style = null, string? List = null, int? Level = null, bool EndDeleted = false);
}
