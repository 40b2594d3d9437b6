namespace Taskboard.Import.Documents.Packages;

/// <summary>Watches the bytes of XML for a tag with more or longer attributes than any program writes.</summary>
internal sealed class TagGuard
{
    private const int MostAttributes = 4_000;
    private const int LongestTag = 8 * 1_048_576;

    private bool inTag;
    private byte quote;
    private int length, attributes;

    /// <exception cref="DocumentFault">There is such a tag.</exception>
    public void See(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (!inTag)
            {
                var open = bytes.IndexOf((byte)'<');
                if (open < 0)
                    return;
                (inTag, quote, length, attributes) = (true, 0, 0, 0);
                bytes = bytes[(open + 1)..];
                continue;
            }

            var at = quote == 0 ? bytes.IndexOfAny((byte)'>', (byte)'"', (byte)'\'') : bytes.IndexOf(quote);
            length += at < 0 ? bytes.Length : at + 1;
            if (length > LongestTag)
                throw new DocumentFault(new DocumentProblem.Damaged());
            if (at < 0)
                return;
            if (bytes[at] == '>' && quote == 0)
                inTag = false;
            else if (quote != 0)
                quote = 0;
            else if (++attributes > MostAttributes)
                throw new DocumentFault(new DocumentProblem.Damaged());
            else
                quote = bytes[at];
            bytes = bytes[(at + 1)..];
        }
    }
}
