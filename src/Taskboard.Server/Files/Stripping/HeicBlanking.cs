using System.Buffers.Binary;
using System.Text;

namespace Taskboard.Server.Files;

/// <summary>
/// Overwrites the EXIF and XMP of a HEIC with zeros, where they stand (ISO/IEC 23008-12, 14496-12): the picture's own parts keep their places. Which way up
/// it is stands elsewhere and stays.
/// </summary>
internal static class HeicBlanking
{
    private const int LongestMeta = 4 * 1024 * 1024;
    private const int MostItems = 10_000;
    private const int MostExtents = 10_000;

    /// <summary>False where it cannot be gone through: then nobody can say what it tells.</summary>
    public static bool Blank(FileStream heic)
    {
        try
        {
            return Find(heic, 0, heic.Length, "meta") is not { } meta || meta.Length > LongestMeta ? false : Blank(heic, meta);
        }
        catch (Exception damaged) when (damaged is ArgumentOutOfRangeException or IndexOutOfRangeException or EndOfStreamException)
        {
            return false;
        }
        finally
        {
            heic.Position = 0;
        }
    }

    private static bool Blank(FileStream heic, (long At, long Length) meta)
    {
        var bytes = new byte[meta.Length];
        heic.Position = meta.At;
        heic.ReadExactly(bytes);
        var boxes = Boxes(bytes.AsSpan(4)).DistinctBy(box => box.Name).ToDictionary(box => box.Name, box => (From: box.From + 4, box.Length));
        if (!boxes.TryGetValue("iinf", out var items) || !boxes.TryGetValue("iloc", out var places))
            return false;
        var tells = Telling(bytes.AsSpan(items.From, items.Length));
        var held = boxes.TryGetValue("idat", out var data) ? (At: meta.At + data.From, Length: (long)data.Length) : (At: 0, Length: 0);
        if (Places(bytes.AsSpan(places.From, places.Length), tells) is not { } telling)
            return false;
        var left = heic.Length;
        foreach (var (inMeta, offset, length) in telling)
        {
            var (begin, room) = inMeta ? held : (At: 0, heic.Length);
            if (length <= 0 || offset < 0 || offset > room || length > room - offset || length > left)
                return false;
            left -= length;
            Zero(heic, begin + offset, length);
        }
        return true;
    }

    /// <summary>Ids of the items that are EXIF or XMP.</summary>
    private static HashSet<uint> Telling(ReadOnlySpan<byte> items)
    {
        var found = new HashSet<uint>();
        var body = items[(items[0] == 0 ? 6 : 8)..];
        foreach (var (name, from, length) in Boxes(body))
        {
            var entry = body.Slice(from, length);
            if (name != "infe" || entry[0] < 2)
                continue;
            var wide = entry[0] > 2;
            var id = wide ? BinaryPrimitives.ReadUInt32BigEndian(entry[4..]) : BinaryPrimitives.ReadUInt16BigEndian(entry[4..]);
            var kind = entry.Slice(wide ? 10 : 8, 4);
            if (kind.SequenceEqual("Exif"u8) || kind.SequenceEqual("mime"u8) || kind.SequenceEqual("uri "u8))
                found.Add(id);
        }
        return found;
    }

    /// <summary>Where those items stand: in the file, or in the box of data within the meta box. Null where it cannot be said, or there is more than any camera writes.</summary>
    private static List<(bool InMeta, long Offset, long Length)>? Places(ReadOnlySpan<byte> places, HashSet<uint> items)
    {
        var found = new List<(bool, long, long)>();
        var version = places[0];
        var (offsetSize, lengthSize) = (places[4] >> 4, places[4] & 15);
        var (baseSize, indexSize) = (places[5] >> 4, version > 0 ? places[5] & 15 : 0);
        if (!IsSize(offsetSize) || !IsSize(lengthSize) || !IsSize(baseSize) || !IsSize(indexSize))
            return null;
        var at = 6;
        var count = Number(places, ref at, version < 2 ? 2 : 4);
        if (count > MostItems)
            return null;
        var read = 0L;
        for (long i = 0; i < count; i++)
        {
            var item = (uint)Number(places, ref at, version < 2 ? 2 : 4);
            var method = version > 0 ? Number(places, ref at, 2) & 15 : 0;
            Number(places, ref at, 2);
            var from = Number(places, ref at, baseSize);
            var extents = Number(places, ref at, 2);
            read += extents;
            if (read > MostExtents)
                return null;
            for (long e = 0; e < extents; e++)
            {
                Number(places, ref at, indexSize);
                var offset = Number(places, ref at, offsetSize);
                var length = Number(places, ref at, lengthSize);
                if (items.Contains(item))
                    found.Add((method == 1, from + offset, length));
            }
        }
        return found;
    }

    /// <summary>The sizes of numbers that the format knows (ISO/IEC 14496-12, 8.11.3.2).</summary>
    private static bool IsSize(int size) => size is 0 or 4 or 8;

    private static long Number(ReadOnlySpan<byte> bytes, ref int at, int size)
    {
        long number = 0;
        for (var i = 0; i < size; i++)
            number = (number << 8) | bytes[at++];
        return number;
    }

    private static List<(string Name, int From, int Length)> Boxes(ReadOnlySpan<byte> bytes)
    {
        var found = new List<(string, int, int)>();
        for (var at = 0; at + 8 <= bytes.Length && found.Count < MostItems;)
        {
            var length = (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]));
            if (length < 8 || length > bytes.Length - at)
                break;
            found.Add((Encoding.Latin1.GetString(bytes.Slice(at + 4, 4)), at + 8, length - 8));
            at += length;
        }
        return found;
    }

    private static (long At, long Length)? Find(FileStream file, long from, long end, string name)
    {
        Span<byte> head = stackalloc byte[16];
        for (var at = from; at + 8 <= end;)
        {
            file.Position = at;
            file.ReadExactly(head[..8]);
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var header = 8;
            if (length == 1)
            {
                file.ReadExactly(head[8..]);
                length = BinaryPrimitives.ReadInt64BigEndian(head[8..]);
                header = 16;
            }
            if (length < header || length > end - at)
                return null;
            if (Encoding.Latin1.GetString(head[4..8]) == name)
                return (at + header, length - header);
            at += length;
        }
        return null;
    }

    private static void Zero(FileStream file, long at, long length)
    {
        var zeros = new byte[Math.Min(length, 64 * 1024)];
        file.Position = at;
        for (; length > 0; length -= zeros.Length)
            file.Write(zeros, 0, (int)Math.Min(length, zeros.Length));
        file.Flush();
    }
}
