using System.Xml;

namespace Taskboard.Import.Documents.Packages;

/// <summary>Reads XML that somebody else wrote: no document types, no entities, nothing fetched, no deep nesting.</summary>
internal static class SafeXml
{
    /// <summary>The deepest nesting: a table within a table within a table takes some forty levels.</summary>
    private const int Deepest = 256;

    [ThreadStatic]
    private static char[]? buffer;

    private static char[] Buffer => buffer ??= new char[1_024];

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1_024,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public static XmlReader Read(Stream stream) => XmlReader.Create(stream, Settings);

    /// <summary>Goes to the next node.</summary>
    /// <exception cref="DocumentFault">It declares a document type, or is nested deeper than a document is.</exception>
    public static bool Next(XmlReader xml)
    {
        bool more;
        try
        {
            more = xml.Read();
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new DocumentFault(new DocumentProblem.Entities());
        }

        return xml.Depth <= Deepest ? more : throw new DocumentFault(new DocumentProblem.Damaged());
    }

    /// <summary>Goes to the next node within an element that began at a depth; false at its end, on which it stays.</summary>
    public static bool Within(XmlReader xml, int depth) => Next(xml) && xml.Depth > depth;

    /// <summary>Goes to the end of the element.</summary>
    public static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (Within(xml, depth))
        {
        }
    }

    /// <summary>Adds the text of the element, and goes to its end.</summary>
    public static void Text(XmlReader xml, System.Text.StringBuilder into, ReadingBudget budget)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        var buffer = Buffer;
        while (Within(xml, depth))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            // in pieces, for one text may be as long as the file
            int read;
            while ((read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
            {
                budget.TakeCharacters(read);
                into.Append(buffer, 0, read);
            }
        }
    }

    /// <summary>Whether a toggle such as <c>w:vanish</c> is on: it is unless it says otherwise.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");
}
