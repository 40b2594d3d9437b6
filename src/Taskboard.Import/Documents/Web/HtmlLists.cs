using System.Globalization;
using AngleSharp.Dom;
using Taskboard.Import.Documents.Word;
using Taskboard.Import.Outline;

namespace Taskboard.Import.Documents.Web;

/// <summary>Writes the numbers and dashes that a browser draws before the items of lists.</summary>
internal sealed class HtmlLists
{
    private readonly Dictionary<IElement, int> counts = [];

    /// <summary>What stands before an item; nothing where its own words bring a number.</summary>
    public string Marker(IElement item)
    {
        if (item.ParentElement is not { } list || IsMarked(item))
            return "";
        if (list.LocalName != "ol")
            return "- ";
        var number = Number(item.GetAttribute("value")) ?? (counts.TryGetValue(list, out var last) ? last + 1 : Number(list.GetAttribute("start")) ?? 1);
        counts[list] = number;
        return list.GetAttribute("type") switch
        {
            "a" => NumberFormats.Write("lowerLetter", number) + ") ",
            "A" => NumberFormats.Write("upperLetter", number) + ". ",
            "i" => NumberFormats.Write("lowerRoman", number) + ". ",
            "I" => NumberFormats.Write("upperRoman", number) + ". ",
            _ => NumberFormats.Write("decimal", number) + ". ",
        };
    }

    private static bool IsMarked(IElement item)
    {
        // only as far as a number goes
        foreach (var node in item.ChildNodes)
        {
            if (node is IText text && text.Data.AsSpan().Trim() is { Length: > 0 } words)
                return MarkerReader.Read(words[..Math.Min(24, words.Length)].ToString()) is not null;
            if (node is IElement)
                return false;
        }

        return false;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : null;
}
