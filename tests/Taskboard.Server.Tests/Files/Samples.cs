using System.IO.Compression;
using System.Text;

namespace Taskboard.Server.Tests.Files;

/// <summary>Files for tests, as far as anybody looks into them.</summary>
internal static class Samples
{
    public const string DocxTypes = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    public static byte[] Pdf(string more = "") => Encoding.UTF8.GetBytes("%PDF-1.7\n1 0 obj<<>>endobj\n" + more + "\n%%EOF\n");

    public static byte[] Docx(params (string Name, string Content)[] more) => Zip([("[Content_Types].xml", DocxTypes), ("word/document.xml", "<w:document/>"), .. more]);

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        return bytes.ToArray();
    }

    /// <summary>A compound file of Office 97-2003 with these names in its directory.</summary>
    public static byte[] Compound(params string[] names)
    {
        const int sector = 512;
        var file = new byte[sector * 3];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        BitConverter.TryWriteBytes(file.AsSpan(30), (ushort)9);
        BitConverter.TryWriteBytes(file.AsSpan(44), 1);
        BitConverter.TryWriteBytes(file.AsSpan(48), 1);
        BitConverter.TryWriteBytes(file.AsSpan(68), 0xFFFFFFFE);
        file.AsSpan(76, 436).Fill(0xFF);
        BitConverter.TryWriteBytes(file.AsSpan(76), 0);
        file.AsSpan(sector, sector).Fill(0xFF);
        BitConverter.TryWriteBytes(file.AsSpan(sector), 0xFFFFFFFD);
        BitConverter.TryWriteBytes(file.AsSpan(sector + 4), 0xFFFFFFFE);
        for (var i = 0; i < names.Length; i++)
        {
            var entry = file.AsSpan((sector * 2) + (i * 128), 128);
            Encoding.Unicode.GetBytes(names[i]).CopyTo(entry);
            BitConverter.TryWriteBytes(entry[64..], (ushort)((names[i].Length * 2) + 2));
            entry[66] = 2;
        }
        return file;
    }

    public static byte[] Png(params (string Name, string Content)[] chunks)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        foreach (var (name, content) in chunks)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            png.Write([0, 0, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. Encoding.ASCII.GetBytes(name), .. bytes, 1, 2, 3, 4]);
        }
        return png.ToArray();
    }

    public static byte[] Webp(params (string Name, string Content)[] chunks)
    {
        using var body = new MemoryStream();
        foreach (var (name, content) in chunks)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            body.Write([.. Encoding.ASCII.GetBytes(name), (byte)bytes.Length, (byte)(bytes.Length >> 8), 0, 0, .. bytes]);
            if (bytes.Length % 2 == 1)
                body.WriteByte(0);
        }
        var length = BitConverter.GetBytes((int)body.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. body.ToArray()];
    }

    /// <summary>A HEIC with an EXIF item of that content.</summary>
    public static byte[] Heic(string exif)
    {
        var data = Encoding.UTF8.GetBytes(exif);
        byte[] type = Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1"u8]);
        byte[] Items(int offset) => Box("meta",
        [
            0, 0, 0, 0,
            .. Box("iinf", [0, 0, 0, 0, 0, 2, .. Box("infe", [2, 0, 0, 0, 0, 1, 0, 0, .. "hvc1"u8, 0]), .. Box("infe", [2, 0, 0, 0, 0, 2, 0, 0, .. "Exif"u8, 0])]),
            .. Box("iloc", [0, 0, 0, 0, 0x44, 0, 0, 2, 0, 1, 0, 0, 0, 1, .. Long(offset + data.Length), .. Long(7), 0, 2, 0, 0, 0, 1, .. Long(offset), .. Long(data.Length)]),
        ]);
        var before = type.Length + Items(0).Length + 8;
        return [.. type, .. Items(before), .. Box("mdat", [.. data, .. "picture"u8])];
    }

    /// <summary>A HEIC whose second item is EXIF, with what it says of where items stand, and with more boxes behind that.</summary>
    public static byte[] HeicOf(byte[] places, params string[] more) =>
    [
        .. Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1"u8]),
        .. Box("meta",
        [
            0, 0, 0, 0,
            .. Box("iinf", [0, 0, 0, 0, 0, 1, .. Box("infe", [2, 0, 0, 0, 0, 2, 0, 0, .. "Exif"u8, 0])]),
            .. Box("iloc", places), .. more.SelectMany(name => Box(name, [0, 0, 0, 0])),
        ]),
        .. Box("mdat", [.. "GPS picture"u8]),
    ];

    private static byte[] Box(string name, byte[] content) => [.. Long(content.Length + 8), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] Long(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
