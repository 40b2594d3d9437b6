namespace Taskboard.Import.Documents.Packages;

/// <summary>What a ZIP archive holds.</summary>
internal enum PackageFormat
{
    /// <summary>Something else.</summary>
    Unknown,

    /// <summary>A document (.docx, .docm, .dotx).</summary>
    Word,

    /// <summary>A workbook (.xlsx, .xlsm).</summary>
    Sheets,

    /// <summary>A presentation.</summary>
    Slides,

    /// <summary>OpenDocument.</summary>
    OpenDocument,
}
