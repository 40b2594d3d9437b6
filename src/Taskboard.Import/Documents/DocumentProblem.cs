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

    /// <summary>The bytes are no text in any encoding that is known.</summary>
    public sealed record Binary() : DocumentProblem(
        "document.binary", "Tệp không phải là văn bản.", "Hãy lưu kế hoạch dạng .txt (UTF-8) rồi tải lên.");

    /// <summary>A known format that is not read.</summary>
    /// <param name="Format">Its name, such as PDF.</param>
    public sealed record Unsupported(string Format) : DocumentProblem(
        "document.unsupported", $"Chưa đọc được định dạng {Format}.",
        "Hãy mở tệp, chọn toàn bộ nội dung, chép sang một tệp .txt (UTF-8) rồi tải lên.");

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
