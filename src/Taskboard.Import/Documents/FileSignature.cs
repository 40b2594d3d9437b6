using System.Text;

namespace Taskboard.Import.Documents;

/// <summary>Tells formats by what stands in the file; its name and what a browser says of it are not asked.</summary>
internal static class FileSignature
{
    /// <summary>How far into a text the tags are looked for that make it a web page.</summary>
    private const int HeadOfPage = 4_096;

    private static readonly string[] Tags = ["<html", "<body", "<head", "<table", "<div", "<p>", "<p ", "<span", "<!doctype html", "<ol", "<ul", "<h1", "<h2", "<h3", "<meta", "<article", "<section", "<main"];

    /// <summary>The format of a file.</summary>
    public static FileFormat Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes[..Math.Min(bytes.Length, 1_024)].IndexOf("%PDF-"u8) >= 0 => FileFormat.Pdf,
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] or [0x50, 0x4B, 0x07, 0x08, ..] => FileFormat.Package,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => OfCompound(bytes),
        _ when bytes.StartsWith("{\\rtf"u8) => FileFormat.Rtf,
        [0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => FileFormat.Picture,
        _ when bytes.StartsWith("MIME-Version:"u8) || bytes.StartsWith("From: <Saved by"u8) => FileFormat.WebArchive,
        _ => FileFormat.Text,
    };

    /// <summary>Whether a text is a web page, or a piece of one as the clipboard gives it.</summary>
    public static bool IsHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, HeadOfPage)).TrimStart().TrimStart('\ufeff').TrimStart();
        if (head.StartsWith("Version:", StringComparison.Ordinal) && head.IndexOf("StartHTML:", StringComparison.Ordinal) > 0)
            return true;
        if (head is not ['<', ..])
            return false;
        foreach (var tag in Tags)
        {
            if (head.IndexOf(tag, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Compound files of Office 97-2003 name their main stream in UTF-16; so do locked files of today.</summary>
    private static FileFormat OfCompound(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? FileFormat.Locked
        : bytes.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 ? FileFormat.OldExcel
        : FileFormat.OldWord;
}
