using System.Text;

namespace Taskboard.Server.Texts;

/// <summary>What other programs say, as it is kept and shown: a database takes neither half a character nor a zero.</summary>
internal static class ForeignText
{
    /// <summary>In one line, without control characters, and no longer than so many UTF-16 units.</summary>
    public static string Line(string text, int most) =>
        Cut(string.Join(' ', string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())).Split(' ', StringSplitOptions.RemoveEmptyEntries)), most);

    /// <summary>Its beginning, of no more than so many UTF-16 units; no pair of them is cut apart.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
