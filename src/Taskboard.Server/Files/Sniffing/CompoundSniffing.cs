using System.Buffers.Binary;
using System.Text;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Files;

/// <summary>Tells the files of Office 97-2003 and Outlook apart by the directory of their compound file (MS-CFB).</summary>
internal static class CompoundSniffing
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int InHeader = 109;
    private const int MostSectors = 4_096;
    private const uint LastSector = 0xFFFFFFFA;

    public static (FileType?, FileFault?) Of(Stream file) => Names(file) is not { Count: > 0 } names
        ? (null, FileFault.Damaged)
        : names switch
        {
            _ when names.Contains("EncryptedPackage") => (null, FileFault.Locked),
            _ when names.Contains("__properties_version1.0") => (FileType.OutlookMail, null),
            _ when names.Contains("VBA") || names.Contains("Macros") || names.Contains("_VBA_PROJECT") || names.Contains("_VBA_PROJECT_CUR") => (null, FileFault.HasMacros),
            _ when names.Contains("WordDocument") => (FileType.Doc, null),
            _ when names.Contains("Workbook") || names.Contains("Book") => (FileType.Xls, null),
            _ => (null, FileFault.NotAllowed),
        };

    private static HashSet<string>? Names(Stream file)
    {
        var header = new byte[HeaderLength];
        if (!Read(file, 0, header))
            return null;
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12))
            return null;
        var length = 1 << shift;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var sector = new byte[length];
        var seen = 0;
        for (var at = Number(header, 48); at < LastSector; at = Next(file, header, at, length))
        {
            if (++seen > MostSectors || !Read(file, ((long)at + 1) << shift, sector))
                return null;
            for (var entry = 0; entry < length; entry += EntryLength)
            {
                int bytes = BinaryPrimitives.ReadUInt16LittleEndian(sector.AsSpan(entry + 64));
                if (sector[entry + 66] != 0 && bytes is >= 2 and <= 64)
                    names.Add(Encoding.Unicode.GetString(sector, entry, bytes - 2));
            }
        }
        return names;
    }

    /// <summary>The sector that follows another, by the allocation table; what cannot be followed ends the chain where nothing is believed.</summary>
    private static uint Next(Stream file, byte[] header, uint sector, int length)
    {
        var numbers = (uint)length / 4;
        var table = sector / numbers;
        var where = table < InHeader ? Number(header, 76 + ((int)table * 4)) : Further(file, header, table - InHeader, length);
        Span<byte> next = stackalloc byte[4];
        return where < LastSector && Read(file, (((long)where + 1) * length) + (sector % numbers * 4), next) ? BinaryPrimitives.ReadUInt32LittleEndian(next) : 0xFFFFFFF9;
    }

    private static uint Further(Stream file, byte[] header, uint table, int length)
    {
        var (at, numbers) = (Number(header, 68), ((uint)length / 4) - 1);
        Span<byte> word = stackalloc byte[4];
        for (var skip = table / numbers; skip > 0; skip--)
        {
            if (at >= LastSector || !Read(file, (((long)at + 1) * length) + (numbers * 4), word))
                return uint.MaxValue;
            at = BinaryPrimitives.ReadUInt32LittleEndian(word);
        }
        return at < LastSector && Read(file, (((long)at + 1) * length) + (table % numbers * 4), word) ? BinaryPrimitives.ReadUInt32LittleEndian(word) : uint.MaxValue;
    }

    private static uint Number(byte[] header, int at) => BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(at));

    private static bool Read(Stream file, long at, Span<byte> into)
    {
        if (at < 0 || at + into.Length > file.Length)
            return false;
        file.Position = at;
        return file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;
    }
}
