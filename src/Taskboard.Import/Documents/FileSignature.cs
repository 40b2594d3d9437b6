namespace Taskboard.Import.Documents;

/// <summary>The first bytes by which formats are told that are no plain text.</summary>
internal static class FileSignature
{
    /// <summary>The name of the format, or null where the bytes begin like none of them.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF"u8) => "PDF",
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => "ZIP (.docx, .xlsx)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "Word/Excel 97-2003 (.doc, .xls)",
        _ when bytes.StartsWith("{\\rtf"u8) => "RTF",
        [0xFF, 0xD8, 0xFF, ..] => "JPEG",
        [0x89, 0x50, 0x4E, 0x47, ..] => "PNG",
        _ => null,
    };
}
