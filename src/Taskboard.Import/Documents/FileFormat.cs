namespace Taskboard.Import.Documents;

/// <summary>What a file is by its bytes, whatever it is called.</summary>
internal enum FileFormat
{
    /// <summary>Plain text in any encoding, or something unknown.</summary>
    Text,

    /// <summary>A web page or a piece of one.</summary>
    Html,

    /// <summary>A ZIP archive: an office document of today, or something else.</summary>
    Package,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word 97-2003.</summary>
    OldWord,

    /// <summary>Excel 97-2003.</summary>
    OldExcel,

    /// <summary>An office document that a password locks.</summary>
    Locked,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>A web page saved as one file with its pictures.</summary>
    WebArchive,

    /// <summary>A picture.</summary>
    Picture,
}
