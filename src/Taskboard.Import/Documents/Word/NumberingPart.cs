using System.Globalization;
using System.Xml;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Word;

/// <summary>Reads <c>numbering.xml</c>.</summary>
internal sealed class NumberingPart(XmlReader xml, ReadingBudget budget)
{
    private readonly Dictionary<string, ListDefinition> definitions = [];
    private readonly Dictionary<string, WordList> lists = [];

    /// <summary>Reads the lists of a document; <paramref name="listOfStyle"/> gives the list that a numbering style names, or null.</summary>
    public static ListNumbers Read(OfficePackage package, ReadingBudget budget, Func<string, string?> listOfStyle)
    {
        if (package.PartOf("numbering") is not { } part)
            return new ListNumbers(new Dictionary<string, WordList>());
        using var xml = package.Read(part);
        return new NumberingPart(xml, budget).Read(listOfStyle);
    }

    private ListNumbers Read(Func<string, string?> listOfStyle)
    {
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "abstractNum" && WordXml.Attribute(xml, "abstractNumId") is { } id)
                definitions[id] = Definition();
            else if (xml.LocalName == "num" && WordXml.Attribute(xml, "numId") is { } list)
                ReadList(list);
        }

        foreach (var definition in definitions.Values)
        {
            if (definition.TakenFromStyle is not { } style)
                continue;
            var source = listOfStyle(style) is { } given && lists.TryGetValue(given, out var other) ? other.Definition : definitions.Values.FirstOrDefault(d => d.GivenToStyle == style);
            foreach (var (level, shape) in source?.Levels.ToArray() ?? [])
                definition.Levels.TryAdd(level, shape);
        }

        return new ListNumbers(lists);
    }

    private ListDefinition Definition()
    {
        var definition = new ListDefinition();
        if (xml.IsEmptyElement)
            return definition;
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "lvl" && WordXml.Number(xml, "ilvl") is { } level and >= 0 and < ListNumbers.Levels)
                definition.Levels[level] = Level();
            else if (xml.LocalName == "numStyleLink")
                definition.TakenFromStyle = WordXml.Value(xml);
            else if (xml.LocalName == "styleLink")
                definition.GivenToStyle = WordXml.Value(xml);
        }

        return definition;
    }

    private void ReadList(string id)
    {
        if (xml.IsEmptyElement)
            return;
        budget.TakePiece();
        var depth = xml.Depth;
        WordList? list = null;
        var changed = 0;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "abstractNumId" && WordXml.Value(xml) is { } definition && definitions.TryGetValue(definition, out var found))
                lists[id] = list = new WordList(found);
            else if (xml.LocalName == "lvlOverride")
                changed = WordXml.Number(xml, "ilvl") ?? 0;
            else if (xml.LocalName == "startOverride" && list is not null && WordXml.Value(xml) is { } start && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                list.Starts[changed] = number;
            else if (xml.LocalName == "lvl" && list is not null && changed is >= 0 and < ListNumbers.Levels)
                list.Levels[changed] = Level();
        }
    }

    private NumberLevel Level()
    {
        budget.TakePiece();
        var level = new NumberLevel();
        if (xml.IsEmptyElement)
            return level;
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            level = xml.LocalName switch
            {
                "start" => level with { Start = WordXml.Number(xml, "val") ?? 1 },
                "numFmt" => level with { Format = WordXml.Value(xml) },
                "lvlText" => level with { Text = WordXml.Value(xml) ?? "" },
                "isLgl" => level with { InFigures = SafeXml.IsOn(WordXml.Value(xml)) },
                "lvlRestart" => level with { RestartsAfter = WordXml.Number(xml, "val") },
                "pStyle" => level with { Style = WordXml.Value(xml) },
                _ => level,
            };
        }

        return level;
    }
}
