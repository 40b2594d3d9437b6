using System.Globalization;
using System.Xml;

namespace Taskboard.Import.Documents.Word;

/// <summary>Names of WordprocessingML, in its transitional and its strict form (ISO/IEC 29500-1 and -4).</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Whether the element is one of Word's own.</summary>
    public static bool IsWord(XmlReader xml) => xml.NamespaceURI is Transitional or Strict;

    /// <summary>An attribute of Word's own; null where there is none.</summary>
    public static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, Transitional) ?? xml.GetAttribute(name, Strict);

    /// <summary>The attribute <c>w:val</c>.</summary>
    public static string? Value(XmlReader xml) => Attribute(xml, "val");

    /// <summary>An attribute that is a whole number; null for anything else.</summary>
    public static int? Number(XmlReader xml, string name) =>
        int.TryParse(Attribute(xml, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
