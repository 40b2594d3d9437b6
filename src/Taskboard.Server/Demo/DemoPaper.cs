using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Taskboard.Server.Demo;

/// <summary>A paper of the invented province, as a Word file: what steps hand in that ask for the paper itself.</summary>
internal static class DemoPaper
{
    /// <summary>The file.</summary>
    /// <param name="title">What paper it is.</param>
    /// <param name="subject">What it is about.</param>
    public static Stream Of(string title, string subject)
    {
        var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(Line("TỈNH SÔNG LAM"), Line(title), Line(subject), Line("Văn bản mẫu để dùng thử, nội dung do người soạn đặt ra.")));
        file.Position = 0;
        return file;
    }

    private static Paragraph Line(string text) => new(new Run(new Text(text)));
}
