using System.Buffers.Binary;
using System.Text;

namespace Taskboard.Server.Files;

/// <summary>Copies a WebP without its EXIF and XMP, and without whatever stands behind its end.</summary>
internal static class WebpStripping
{
    private const int Header = 12;
    private const byte TellsOfThem = 0x08 | 0x04;
    private static readonly HashSet<string> s_picture = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static bool Strip(Stream webp, Stream to)
    {
        webp.Position = 0;
        Span<byte> riff = stackalloc byte[Header];
        if (!Chunks.Read(webp, riff))
            return false;
        var end = 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(riff[4..]);
        if (end > webp.Length)
            return false;
        to.Write(riff);
        Span<byte> head = stackalloc byte[8];
        var pictures = 0;
        while (webp.Position + 8 <= end && Chunks.Read(webp, head))
        {
            var name = Encoding.Latin1.GetString(head[..4]);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            // odd lengths are filled up; some writers leave that out at the very end
            var padded = Math.Min(length + (length & 1), end - webp.Position);
            if (length > padded)
                return false;
            if (!s_picture.Contains(name))
            {
                webp.Position += padded;
                continue;
            }
            pictures += name is "VP8 " or "VP8L" or "ANMF" ? 1 : 0;
            var at = to.Position + 8;
            to.Write(head);
            if (!Chunks.Copy(webp, to, padded))
                return false;
            if ((padded & 1) == 1)
                to.WriteByte(0);
            if (name == "VP8X" && !Untell(to, at))
                return false;
        }
        if (pictures == 0)
            return false;
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)(to.Length - 8));
        to.Position = 4;
        to.Write(size);
        return true;
    }

    /// <summary>The header no longer says that there is EXIF and XMP.</summary>
    private static bool Untell(Stream to, long at)
    {
        var here = to.Position;
        to.Position = at;
        var flags = to.ReadByte();
        if (flags < 0)
            return false;
        to.Position = at;
        to.WriteByte((byte)(flags & ~TellsOfThem));
        to.Position = here;
        return true;
    }
}
