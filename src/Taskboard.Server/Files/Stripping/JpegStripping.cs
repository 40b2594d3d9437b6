namespace Taskboard.Server.Files;

/// <summary>Takes out of a JPEG what tells of place, time and device, without touching the picture: segments are left out, nothing is decoded.</summary>
public static class JpegStripping
{
    private const byte Marker = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;
    private static ReadOnlySpan<byte> ColourProfile => "ICC_PROFILE\0"u8;

    /// <summary>The picture without EXIF, XMP, IPTC, comments, and whatever was appended behind it; null where it is no whole JPEG.</summary>
    /// <param name="jpeg">The picture.</param>
    /// <param name="keepTurn">True to keep which way up the camera was held, for pictures that nothing turned upright before: that alone of the EXIF.</param>
    public static byte[]? Strip(ReadOnlySpan<byte> jpeg, bool keepTurn = false)
    {
        if (jpeg.Length < 4 || jpeg[0] != Marker || jpeg[1] != StartOfImage)
            return null;
        using var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg[..2]);
        var at = 2;
        while (at + 4 <= jpeg.Length)
        {
            if (jpeg[at] != Marker)
                return null;
            var kind = jpeg[at + 1];
            if (kind == Marker)
            {
                at++;
                continue;
            }
            if (kind is EndOfImage or StartOfImage or (>= 0xD0 and <= 0xD7) or 0x00 or 0x01)
                return null;
            var length = (jpeg[at + 2] << 8) | jpeg[at + 3];
            if (length < 2 || at + 2 + length > jpeg.Length)
                return null;
            var segment = jpeg.Slice(at, length + 2);
            if (!Tells(kind, segment[4..]))
                kept.Write(segment);
            else if (keepTurn && kind == App1 && ExifTurn.Of(segment[4..]) is > 1 and var turn)
                kept.Write(ExifTurn.Segment(turn));
            at += segment.Length;
            if (kind == StartOfScan)
            {
                var end = EndOf(jpeg, at);
                if (end < 0)
                    return null;
                // the rest is scans and the tables between them; it goes up to the end of the image and no further
                return CopyScans(jpeg[at..end], kept);
            }
        }
        return null;
    }

    /// <summary>Whether a segment tells of more than the picture: everything an application put there but the density, the colour profile and Adobe's colour transform.</summary>
    private static bool Tells(byte kind, ReadOnlySpan<byte> content) => kind switch
    {
        Comment => true,
        App0 => !content.StartsWith("JFIF\0"u8),
        App2 => !content.StartsWith(ColourProfile),
        App14 => !content.StartsWith("Adobe"u8),
        > App0 and <= App15 => true,
        _ => false,
    };

    /// <summary>Where the image ends: behind the first end marker that is not within scan data; -1 where it is cut off.</summary>
    private static int EndOf(ReadOnlySpan<byte> jpeg, int at)
    {
        for (; at + 1 < jpeg.Length; at++)
            if (jpeg[at] == Marker && jpeg[at + 1] == EndOfImage)
                return at + 2;
        return -1;
    }

    private static byte[]? CopyScans(ReadOnlySpan<byte> rest, MemoryStream kept)
    {
        var from = 0;
        for (var i = 0; i + 3 < rest.Length; i++)
        {
            if (rest[i] != Marker || rest[i + 1] is not ((>= App0 and <= App15) or Comment))
                continue;
            var length = (rest[i + 2] << 8) | rest[i + 3];
            if (length < 2 || i + 2 + length > rest.Length)
                return null;
            kept.Write(rest[from..i]);
            i += length + 1;
            from = i + 1;
        }
        kept.Write(rest[from..]);
        return kept.ToArray();
    }
}
