using System.Buffers.Binary;
using System.Text;

namespace Taskboard.Server.Files;

/// <summary>Copies a PNG without its texts, times and EXIF, and without whatever stands behind its end.</summary>
internal static class PngStripping
{
    private const int Signature = 8;

    // of what a reader may pass over, only that which changes how the picture looks
    private static readonly HashSet<string> s_looks = ["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    public static bool Strip(Stream png, Stream to)
    {
        png.Position = Signature;
        to.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> head = stackalloc byte[8];
        while (Chunks.Read(png, head))
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var name = Encoding.Latin1.GetString(head[4..]);
            if (png.Position + length + 4 > png.Length)
                return false;
            if (char.IsAsciiLetterUpper(name[0]) || s_looks.Contains(name))
            {
                to.Write(head);
                if (!Chunks.Copy(png, to, (long)length + 4))
                    return false;
            }
            else
            {
                png.Position += (long)length + 4;
            }
            if (name == "IEND")
                return true;
        }
        return false;
    }
}
