using System.Buffers;
using System.Text;

namespace Taskboard.Server.Feeds;

/// <summary>Writes the content lines of RFC 5545, 3.1: each ends with CR LF, none is longer than 75 octets, and none is cut within a character.</summary>
internal sealed class ContentLines
{
    /// <summary>Octets of a line at most, its end left out.</summary>
    public const int LongestLine = 75;

    private static readonly SearchValues<char> s_escaped = SearchValues.Create("\\;,\r\n");
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>A line whose value needs no escaping: dates, numbers, addresses, words of the standard.</summary>
    /// <param name="name">The property, with its parameters.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A line of free text (3.3.11).</summary>
    public void AddText(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Fold($"{name}:{Escape(text)}");
    }

    /// <summary>A line of several free texts with commas between them.</summary>
    public void AddTexts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
            Fold($"{name}:{string.Join(',', texts.Select(Escape))}");
    }

    /// <summary>Escapes what means something else in a text. Control characters, which no text may hold, are left out; half a surrogate pair becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(s_escaped) && !text.Any(char.IsControl))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
            switch (text[i])
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n':
                    escaped.Append("\\n");
                    break;
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(text[i]);
                    break;
                case '\t':
                    escaped.Append('\t');
                    break;
                case var control when char.IsControl(control):
                    break;
                case var other:
                    escaped.Append(other);
                    break;
            }
        return escaped.ToString();
    }

    private void Fold(string line)
    {
        Span<byte> octets = stackalloc byte[4];
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var size = rune.EncodeToUtf8(octets);
            if (length + size > LongestLine)
            {
                _bytes.Write("\r\n "u8);
                length = 1;
            }
            _bytes.Write(octets[..size]);
            length += size;
        }
        _bytes.Write("\r\n"u8);
    }
}
