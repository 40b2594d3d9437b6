using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Files;

/// <summary>Tells what a file is by its bytes. What a browser says of it is not asked; its name only tells plain text from mail and from scripts, which
/// are all text.</summary>
internal static class FileSniffing
{
    private const int Head = 64;

    /// <summary>What it is, or why it is not taken.</summary>
    /// <param name="file">The file, from its beginning to its end; left at its beginning.</param>
    /// <param name="name">Its name as it came.</param>
    public static (FileType? Type, FileFault? Fault) Of(Stream file, string name)
    {
        if (file.Length == 0)
            return (null, FileFault.Empty);
        file.Position = 0;
        var buffer = new byte[Head];
        var head = buffer.AsSpan(0, file.ReadAtLeast(buffer, Head, throwOnEndOfStream: false));
        var found = head switch
        {
            _ when head.StartsWith("%PDF-"u8) => (FileType.Pdf, null),
            [0xFF, 0xD8, 0xFF, ..] => (FileType.Jpeg, null),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => (FileType.Png, null),
            _ when head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) => (FileType.Webp, null),
            _ when head.Length >= 12 && head[4..].StartsWith("ftyp"u8) => IsHeic(head[8..12]) ? (FileType.Heic, null) : (null, FileFault.NotAllowed),
            [(byte)'P', (byte)'K', 3, 4, ..] => PackageSniffing.Of(file),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => CompoundSniffing.Of(file),
            _ => ((FileType?)null, (FileFault?)null),
        };
        if (found is (null, null))
            found = TextSniffing.Of(file, name);
        file.Position = 0;
        return found;
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8) || brand.SequenceEqual("mif1"u8);
}
