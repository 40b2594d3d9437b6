using System.Globalization;

namespace Taskboard.Journal;

/// <summary>
/// The whole journal up to a position in one line, <c>1234:9f86d0…</c>: written down somewhere else, it proves later that nothing before
/// that position was changed, left out or added, however far the journal has grown since.
/// </summary>
/// <param name="Position">The position of the last record that it covers.</param>
/// <param name="Digest">32 bytes in lower-case hex, see <see cref="RecordHash.Continue"/>.</param>
public sealed record HeadDigest(long Position, string Digest)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out HeadDigest digest)
    {
        digest = new HeadDigest(0, string.Empty);
        if (text?.Trim().Split(':') is not [var position, var hex]
            || !long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || hex.Length != 2 * RecordHash.Size || !hex.All(char.IsAsciiHexDigit))
            return false;
        digest = new HeadDigest(number, hex.ToLowerInvariant());
        return true;
    }

    /// <summary>Position, colon, digest.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Position}:{Digest}");

    internal static HeadDigest Of(long position, ReadOnlySpan<byte> digest) => new(position, Convert.ToHexStringLower(digest));
}
