using Taskboard.Import.Documents.Packages;
using Taskboard.Import.Documents.Sheets;
using Taskboard.Import.Documents.Web;
using Taskboard.Import.Documents.Word;

namespace Taskboard.Import.Documents;

/// <summary>Opens a file of any format that is read: text, .docx, .xlsx, a web page. Nothing outside the file is ever reached for.</summary>
public static class DocumentFile
{
    /// <summary>Reads the file's lines and tables.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">The name that it came under; only shown.</param>
    /// <returns>The document, or why it is none. Never throws.</returns>
    public static DocumentOutcome Open(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.Length > PlanFile.LargestBytes)
            return new DocumentOutcome.Refused(new DocumentProblem.TooLarge(bytes.Length));
        return FileSignature.Of(bytes) switch
        {
            FileFormat.Package => Package(bytes, fileName),
            FileFormat.Pdf => Refused(new DocumentProblem.Pdf()),
            FileFormat.OldWord => Refused(new DocumentProblem.OldFormat("Word 97-2003 (.doc)")),
            FileFormat.OldExcel => Refused(new DocumentProblem.OldFormat("Excel 97-2003 (.xls)")),
            FileFormat.Rtf => Refused(new DocumentProblem.OldFormat("RTF (.rtf)")),
            FileFormat.WebArchive => Refused(new DocumentProblem.OldFormat("MHTML (.mht)")),
            FileFormat.Locked => Refused(new DocumentProblem.Protected()),
            FileFormat.Picture => Refused(new DocumentProblem.Unsupported("ảnh")),
            _ => Text(bytes, fileName),
        };
    }

    /// <summary>Reads what was pasted: the formatted content where the clipboard had it, otherwise the text.</summary>
    /// <param name="text">The text; a web page's source counts as formatted content.</param>
    /// <param name="html">The formatted content; null or empty where there was none.</param>
    /// <param name="fileName">The name to show.</param>
    public static DocumentOutcome OpenPasted(string text, string? html, string fileName)
    {
        if (text.Length > PlanFile.MostCharacters || html?.Length > PlanFile.MostCharacters)
            return Refused(new DocumentProblem.TooLong());
        if (!string.IsNullOrWhiteSpace(html) && HtmlPage.Open(html, fileName) is DocumentOutcome.Opened page)
            return page;
        if (FileSignature.IsHtml(text))
            return HtmlPage.Open(text, fileName);
        return string.IsNullOrWhiteSpace(text) ? Refused(new DocumentProblem.Empty()) : new DocumentOutcome.Opened(TextDocument.FromText(OldFonts.Convert(text), fileName));
    }

    private static DocumentOutcome Text(ReadOnlySpan<byte> bytes, string fileName) =>
        TextDecoding.Decode(bytes) is { } text && FileSignature.IsHtml(text) ? HtmlPage.Open(text, fileName) : TextDocument.Open(bytes, fileName);

    private static DocumentOutcome Package(ReadOnlySpan<byte> bytes, string fileName)
    {
        try
        {
            using var package = new OfficePackage(bytes.ToArray());
            return package.Format switch
            {
                PackageFormat.Word => WordFile.Open(package, fileName),
                PackageFormat.Sheets => SheetsFile.Open(package, fileName),
                PackageFormat.Slides => Refused(new DocumentProblem.Unsupported("PowerPoint (.pptx)")),
                PackageFormat.OpenDocument => Refused(new DocumentProblem.OldFormat("OpenDocument (.odt, .ods)")),
                _ => Refused(new DocumentProblem.Unsupported("ZIP")),
            };
        }
        catch (DocumentFault fault)
        {
            return Refused(fault.Problem);
        }
        catch (System.Xml.XmlException)
        {
            return Refused(new DocumentProblem.Damaged());
        }
        catch (InvalidDataException)
        {
            return Refused(new DocumentProblem.Damaged());
        }
        catch (IOException)
        {
            return Refused(new DocumentProblem.Damaged());
        }
    }

    private static DocumentOutcome.Refused Refused(DocumentProblem problem) => new(problem);
}
