using System.Text;

namespace Taskboard.Import.Documents;

/// <summary>Finds out how a text is encoded, and decodes it.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null where the bytes are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0x00, 0x00]))
            return Encoding.UTF32.GetString(bytes[4..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (WithoutMark(bytes) is { } utf16)
            return utf16.GetString(bytes);
        if (IsBinary(bytes))
            return null;
        if (Utf8(bytes) is { } text)
            return Repaired(text);
        var western = CodePage(1252).GetString(bytes);
        return OldFonts.LooksLikeTcvn3(western) ? western : CodePage(1258).GetString(bytes);
    }

    /// <summary>UTF-16 without its mark: line ends and spaces show as a zero in every second byte.</summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var third = bytes.Length / 6;
        return (even, odd) switch
        {
            (0, _) when odd > third => Encoding.Unicode,
            (_, 0) when even > third => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>A text has no zero bytes and hardly any control characters.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b == 0)
                return true;
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1F or 0x1E))
                controls++;
        }

        return controls > 8 && controls > bytes.Length / 200;
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Undoes UTF-8 that was once taken for Windows-1252 ("Káº¿ hoáº¡ch").</summary>
    private static string Repaired(string text)
    {
        var marks = 0;
        for (var at = text.IndexOf('á', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('á', at + 1))
            marks += text[at + 1] is 'º' or '»' ? 1 : 0;
        if (marks < 8 || marks < text.Length / 200)
            return text;
        var bytes = CodePage(1252).GetBytes(text);
        return Utf8(bytes) ?? text;
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
