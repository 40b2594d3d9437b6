namespace Taskboard.Domain.Tasks;

/// <summary>How each type of file is called by programs.</summary>
public static class FileTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileType> All { get; } = Enum.GetValues<FileType>();

    /// <summary>The ending of names, without the full stop.</summary>
    public static string Ending(this FileType type) => type switch
    {
        FileType.Pdf => "pdf",
        FileType.Docx => "docx",
        FileType.Doc => "doc",
        FileType.Xlsx => "xlsx",
        FileType.Xls => "xls",
        FileType.Pptx => "pptx",
        FileType.Odt => "odt",
        FileType.Ods => "ods",
        FileType.Jpeg => "jpg",
        FileType.Png => "png",
        FileType.Webp => "webp",
        FileType.Heic => "heic",
        FileType.Text => "txt",
        FileType.Mail => "eml",
        _ => "msg",
    };

    /// <summary>The media type as which it is handed out.</summary>
    public static string MediaType(this FileType type) => type switch
    {
        FileType.Pdf => "application/pdf",
        FileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileType.Doc => "application/msword",
        FileType.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileType.Xls => "application/vnd.ms-excel",
        FileType.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        FileType.Odt => "application/vnd.oasis.opendocument.text",
        FileType.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        FileType.Jpeg => "image/jpeg",
        FileType.Png => "image/png",
        FileType.Webp => "image/webp",
        FileType.Heic => "image/heic",
        FileType.Text => "text/plain; charset=utf-8",
        FileType.Mail => "message/rfc822",
        _ => "application/vnd.ms-outlook",
    };

    /// <summary>True for a picture.</summary>
    public static bool IsPicture(this FileType type) => type is FileType.Jpeg or FileType.Png or FileType.Webp or FileType.Heic;

    /// <summary>True for what a browser shows by itself without anything in it running: PDF and the pictures that every browser knows.</summary>
    public static bool IsShown(this FileType type) => type is FileType.Pdf or FileType.Jpeg or FileType.Png or FileType.Webp;
}
