using System.Buffers.Binary;

namespace Taskboard.Server.Files;

/// <summary>Which way up a camera was held, as EXIF says it: 1 for upright, up to 8. It is all that is kept of the EXIF of a photo.</summary>
internal static class ExifTurn
{
    private const ushort Tag = 0x0112;
    private const int TiffAt = 6;
    private static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    /// <summary>The turn that a segment tells of; 0 where it tells of none.</summary>
    /// <param name="content">The segment's content, from its name on.</param>
    public static int Of(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Name) || content.Length < TiffAt + 14)
            return 0;
        var tiff = content[TiffAt..];
        var little = tiff[0] == 'I';
        var at = (int)Math.Min(int.MaxValue, Long(tiff, 4, little));
        if (at < 8 || at > tiff.Length - 2)
            return 0;
        var count = Short(tiff, at, little);
        for (var i = 0; i < count && at + 2 + ((i + 1) * 12) <= tiff.Length; i++)
        {
            var entry = at + 2 + (i * 12);
            if (Short(tiff, entry, little) == Tag)
                return Short(tiff, entry + 8, little) is >= 1 and <= 8 and var turn ? turn : 0;
        }
        return 0;
    }

    /// <summary>A whole EXIF segment that tells of the turn and of nothing else.</summary>
    public static byte[] Segment(int turn) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. Name,
        (byte)'M', (byte)'M', 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01,
        0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, (byte)turn, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00,
    ];

    private static ushort Short(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
