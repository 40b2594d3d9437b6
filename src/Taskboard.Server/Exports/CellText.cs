using System.Text;
using System.Xml;

namespace Taskboard.Server.Exports;

/// <summary>Text as it may stand in an office file.</summary>
internal static class CellText
{
    /// <summary>The longest text of a cell that Excel opens.</summary>
    private const int Longest = 32_000;

    /// <summary>The text without characters that XML does not know.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        for (var i = 0; i < text.Length && clean.Length < Longest; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString();
    }

    /// <summary>Whether a program may take the text for a formula once it is typed or saved as CSV again.</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
