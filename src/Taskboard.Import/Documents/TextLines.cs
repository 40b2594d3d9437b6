using System.Buffers;
using System.Text;
using Taskboard.Domain.Text;

namespace Taskboard.Import.Documents;

/// <summary>Makes lines of text as a document keeps them: NFC, without characters that are never seen.</summary>
internal static class TextLines
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\u0085\u2028\u2029\f\v");

    /// <summary>The lines of a text with any line ends.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var composed = VietnameseText.Nfc(text);
        for (var at = 0; at <= composed.Length;)
        {
            var end = composed.AsSpan(at).IndexOfAny(Ends);
            end = end < 0 ? composed.Length : at + end;
            yield return Printable(composed.AsSpan(at, end - at));
            at = end + (end + 1 < composed.Length && composed[end] == '\r' && composed[end + 1] == '\n' ? 2 : 1);
        }
    }

    /// <summary>The line without characters that are never seen; tabs stay, for they part the cells of tables.</summary>
    private static string Printable(ReadOnlySpan<char> line)
    {
        var buffer = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c is '\u00a0' or '\u202f' or '\u2007' or '\u3000')
                buffer.Append(' ');
            else if (c == '\t' || !(char.IsControl(c) || c is '\u00ad' or '\ufeff' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e')))
                buffer.Append(c);
        }

        return buffer.ToString();
    }
}
