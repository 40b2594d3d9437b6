using System.Globalization;
using System.Text;
using System.Xml;
using Taskboard.Import.Documents.Grids;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Word;

/// <summary>Reads a run: words of one look, with the breaks, tabs and signs between them.</summary>
internal sealed class WordRun(XmlReader xml, WordStyles styles, WordFields fields, ReadingBudget budget, WordBody body)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private bool hidden, capitals;

    /// <summary>Reads the run at which the reader is, to its end.</summary>
    /// <param name="paragraph">The style of its paragraph.</param>
    /// <param name="text">Takes the words.</param>
    /// <param name="boxes">Takes what stands in text boxes that hang on it.</param>
    public void Read(WordStyle paragraph, StringBuilder text, List<CellPart> boxes)
    {
        if (xml.IsEmptyElement)
            return;
        (hidden, capitals) = (paragraph.Hidden == true, paragraph.Capitals == true);
        var begin = text.Length;
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType == XmlNodeType.Element)
                Element(text, boxes);
        }

        if (hidden || !fields.AreShown)
            text.Length = begin;
        else if (capitals && text.Length > begin)
            Raise(text, begin);
    }

    private void Element(StringBuilder text, List<CellPart> boxes)
    {
        switch (xml.LocalName)
        {
            case "rPr":
                Look();
                break;
            case "t" when WordXml.IsWord(xml):
                Words(text);
                break;
            case "tab" or "ptab":
                text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "sym":
                text.Append(Symbol(WordXml.Attribute(xml, "char")));
                break;
            case "fldChar":
                fields.See(WordXml.Attribute(xml, "fldCharType"));
                break;
            case "instrText":
                Instruction();
                break;
            case "txbxContent":
                boxes.AddRange(body.Read());
                break;
            case "Fallback" or "delText" or "delInstrText" or "rt":
                SafeXml.Skip(xml);
                break;
        }
    }

    /// <summary>The words, unless they are the instruction of a field.</summary>
    private void Words(StringBuilder text)
    {
        var begin = text.Length;
        SafeXml.Text(xml, text, budget);
        if (!fields.AreShown)
            text.Length = begin;
    }

    private void Instruction()
    {
        var words = new StringBuilder();
        SafeXml.Text(xml, words, budget);
        fields.Instruct(words.ToString());
    }

    private void Look()
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "rStyle" when WordXml.Value(xml) is { } name:
                    hidden = styles.Of(name).Hidden ?? hidden;
                    capitals = styles.Of(name).Capitals ?? capitals;
                    break;
                case "vanish":
                    hidden = SafeXml.IsOn(WordXml.Value(xml));
                    break;
                case "caps":
                    capitals = SafeXml.IsOn(WordXml.Value(xml));
                    break;
                case "rPrChange":
                    SafeXml.Skip(xml);
                    break;
            }
        }
    }

    private static void Raise(StringBuilder text, int begin)
    {
        var words = text.ToString(begin, text.Length - begin).ToUpper(Vietnamese);
        text.Length = begin;
        text.Append(words);
    }

    /// <summary>A sign of a symbol font: bullets and dashes as such, arrows as arrows, pictures not at all.</summary>
    private static string Symbol(string? code) => code?.ToUpperInvariant() switch
    {
        "F02D" or "2D" or "F0BE" => "-",
        "F02B" or "2B" => "+",
        "F0B7" or "F0A7" or "F0A8" or "F06F" or "F0D8" or "F076" => "-",
        "F0AE" or "F0E0" => "→",
        _ => " ",
    };
}
