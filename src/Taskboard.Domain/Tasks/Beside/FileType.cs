using System.Text.Json.Serialization;

namespace Taskboard.Domain.Tasks;

/// <summary>What a file may be to lie on a card; told by its bytes and not by its name. What can run, or carries macros, is not among them.</summary>
/// <remarks>The names on the wire are stored in the journal and must not change.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<FileType>))]
public enum FileType
{
    /// <summary>PDF.</summary>
    [JsonStringEnumMemberName("pdf")]
    Pdf,

    /// <summary>Word, since 2007.</summary>
    [JsonStringEnumMemberName("docx")]
    Docx,

    /// <summary>Word 97-2003.</summary>
    [JsonStringEnumMemberName("doc")]
    Doc,

    /// <summary>Excel, since 2007.</summary>
    [JsonStringEnumMemberName("xlsx")]
    Xlsx,

    /// <summary>Excel 97-2003.</summary>
    [JsonStringEnumMemberName("xls")]
    Xls,

    /// <summary>PowerPoint, since 2007.</summary>
    [JsonStringEnumMemberName("pptx")]
    Pptx,

    /// <summary>OpenDocument text.</summary>
    [JsonStringEnumMemberName("odt")]
    Odt,

    /// <summary>OpenDocument spreadsheet.</summary>
    [JsonStringEnumMemberName("ods")]
    Ods,

    /// <summary>JPEG picture.</summary>
    [JsonStringEnumMemberName("jpg")]
    Jpeg,

    /// <summary>PNG picture.</summary>
    [JsonStringEnumMemberName("png")]
    Png,

    /// <summary>WebP picture.</summary>
    [JsonStringEnumMemberName("webp")]
    Webp,

    /// <summary>HEIC picture, as telephones take them.</summary>
    [JsonStringEnumMemberName("heic")]
    Heic,

    /// <summary>Plain text.</summary>
    [JsonStringEnumMemberName("txt")]
    Text,

    /// <summary>A mail (RFC 5322).</summary>
    [JsonStringEnumMemberName("eml")]
    Mail,

    /// <summary>A mail as Outlook keeps it.</summary>
    [JsonStringEnumMemberName("msg")]
    OutlookMail,
}
