namespace Taskboard.Import.Documents;

/// <summary>Why a file cannot be read as a plan, and what to do about it.</summary>
/// <param name="Code">A stable name, such as <c>document.empty</c>: the key of the texts on screen.</param>
/// <param name="What">What is wrong, in Vietnamese.</param>
/// <param name="Remedy">What to do, in Vietnamese.</param>
public abstract record DocumentProblem(string Code, string What, string Remedy)
{
    /// <summary>The file has no content.</summary>
    public sealed record Empty() : DocumentProblem(
        "document.empty", "Tệp không có nội dung.", "Hãy kiểm tra lại tệp rồi tải lên lần nữa.");

    /// <summary>The file is larger than <see cref="PlanFile.LargestBytes"/>.</summary>
    /// <param name="Bytes">Its size.</param>
    public sealed record TooLarge(long Bytes) : DocumentProblem(
        "document.too-large", $"Tệp lớn {Bytes / 1_048_576} MB, vượt giới hạn {PlanFile.LargestBytes / 1_048_576} MB.",
        "Hãy chỉ tải lên phần văn bản kế hoạch và phụ lục, không kèm ảnh.");

    /// <summary>What is packed in the file is larger than any plan (<see cref="PlanFile.LargestUnpacked"/>), or packed as no honest file is.</summary>
    public sealed record UnpacksTooLarge() : DocumentProblem(
        "document.unpacks-too-large", "Nội dung nén trong tệp quá lớn so với một kế hoạch.",
        "Hãy chép phần kế hoạch và phụ lục sang một tệp mới, lưu dạng .docx hoặc .xlsx rồi tải lên.");

    /// <summary>It has more text or more cells than any plan.</summary>
    public sealed record TooLong() : DocumentProblem(
        "document.too-long", "Tệp có quá nhiều dòng hoặc ô so với một kế hoạch.",
        "Hãy chỉ giữ lại phần kế hoạch và phụ lục, xóa các trang tính và dòng thừa, rồi tải lên lần nữa.");

    /// <summary>The bytes are no text in any encoding that is known.</summary>
    public sealed record Binary() : DocumentProblem(
        "document.binary", "Tệp không phải là văn bản.", "Hãy lưu kế hoạch dạng .docx, .xlsx hoặc .txt (UTF-8) rồi tải lên.");

    /// <summary>A PDF: where its words stand on the page is known, which are one sentence or one row is not.</summary>
    public sealed record Pdf() : DocumentProblem(
        "document.pdf", "Chưa đọc được tệp PDF.",
        "Hãy mở tệp PDF bằng Word (Tệp › Mở) rồi lưu thành .docx; hoặc chọn toàn bộ nội dung (Ctrl+A), chép (Ctrl+C) và dán vào ô “Dán văn bản”. PDF quét từ ảnh phải nhận dạng chữ (OCR) trước.");

    /// <summary>A format of other or older office programs.</summary>
    /// <param name="Format">Its name, such as RTF.</param>
    public sealed record OldFormat(string Format) : DocumentProblem(
        "document.old-format", $"Chưa đọc được định dạng {Format}.",
        "Hãy mở tệp bằng Word, Excel hoặc LibreOffice, lưu thành .docx hoặc .xlsx rồi tải lên.");

    /// <summary>A known format that is no document.</summary>
    /// <param name="Format">Its name, such as JPEG.</param>
    public sealed record Unsupported(string Format) : DocumentProblem(
        "document.unsupported", $"Chưa đọc được định dạng {Format}.",
        "Hãy mở tệp, chọn toàn bộ nội dung, chép sang một tệp .txt (UTF-8) rồi tải lên.");

    /// <summary>A file that opens with a password only.</summary>
    public sealed record Protected() : DocumentProblem(
        "document.protected", "Tệp được đặt mật khẩu.", "Hãy mở tệp, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ), lưu lại rồi tải lên.");

    /// <summary>A broken file: cut off, or with parts missing.</summary>
    public sealed record Damaged() : DocumentProblem(
        "document.damaged", "Tệp bị hỏng hoặc không đầy đủ.", "Hãy mở tệp bằng Word hoặc Excel, lưu lại thành tệp mới rồi tải lên.");

    /// <summary>It declares a document type or entities, as no office program does.</summary>
    public sealed record Entities() : DocumentProblem(
        "document.entities", "Tệp có khai báo XML không được phép (DTD, thực thể).", "Hãy mở tệp bằng Word hoặc Excel, lưu lại thành tệp mới rồi tải lên.");

    /// <summary>Vietnamese in a font encoding from before Unicode (TCVN3, VNI).</summary>
    /// <param name="Encoding">The encoding that it looks like.</param>
    public sealed record FontEncoded(string Encoding) : DocumentProblem(
        "document.font-encoded", $"Văn bản dùng bảng mã cũ {Encoding}, không phải Unicode.",
        "Hãy chuyển mã sang Unicode (chẳng hạn bằng UniKey) rồi tải lên.");

    /// <summary>A text without a plan in it.</summary>
    public sealed record NoPlan() : DocumentProblem(
        "document.no-plan", "Không nhận ra kế hoạch hay chương trình nào trong văn bản này.",
        "Hãy kiểm tra xem đây có phải là văn bản kế hoạch của cơ quan nhà nước không.");
}
