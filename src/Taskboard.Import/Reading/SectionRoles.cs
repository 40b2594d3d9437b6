using Taskboard.Import.Outline;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Tells by its heading what a section is for.</summary>
internal static class SectionRoles
{
    private const int LongestHeading = 160;

    private static readonly PhraseBook<SectionRole> Openings = new(
    [
        .. All(SectionRole.NoWork, "mục đích", "mục tiêu", "yêu cầu", "quan điểm", "căn cứ", "cơ sở pháp lý", "cơ sở xây dựng", "sự cần thiết", "nguyên tắc", "phạm vi", "đối tượng", "đánh giá", "kết quả", "tình hình", "bối cảnh", "đặc điểm tình hình", "thực trạng", "thuận lợi", "khó khăn", "tồn tại", "hạn chế", "nguyên nhân", "bài học", "chỉ tiêu", "phương châm", "phương hướng chung", "định hướng chung", "dự báo", "ý nghĩa", "tư tưởng chỉ đạo", "mục đích, yêu cầu", "mục đích, ý nghĩa", "mục đích - yêu cầu", "mục đích và yêu cầu", "ưu điểm", "giải thích từ ngữ", "khái quát", "thông tin chung"),
        .. All(SectionRole.Organisation, "tổ chức thực hiện", "phân công thực hiện", "phân công nhiệm vụ", "phân công trách nhiệm", "trách nhiệm thực hiện", "trách nhiệm của", "công tác tổ chức thực hiện", "tổ chức và phân công", "tổ chức triển khai", "tổ chức triển khai thực hiện", "nhiệm vụ của các", "chế độ báo cáo", "phân công", "tổ chức, thực hiện", "chế độ thông tin, báo cáo", "chế độ thông tin báo cáo"),
        .. All(SectionRole.Funding, "kinh phí", "kinh phí thực hiện", "nguồn kinh phí", "dự toán kinh phí", "dự trù kinh phí", "nguồn lực thực hiện", "cơ chế tài chính"),
        .. All(SectionRole.Content, "nội dung", "nhiệm vụ", "giải pháp", "các hoạt động", "hoạt động", "nội dung thực hiện", "nhiệm vụ và giải pháp", "kế hoạch", "các nhiệm vụ", "mục tiêu, nhiệm vụ", "mục tiêu và nhiệm vụ", "phương hướng, nhiệm vụ", "phương hướng và nhiệm vụ", "định hướng, nhiệm vụ", "yêu cầu, nhiệm vụ", "chỉ tiêu, nhiệm vụ", "mục tiêu, nội dung", "quan điểm, mục tiêu, nhiệm vụ", "mục đích, nội dung", "kết quả và nhiệm vụ", "đối tượng, nội dung", "phạm vi, nội dung", "nhiệm vụ, giải pháp", "nội dung, nhiệm vụ"),
    ]);

    /// <summary>The role that a heading gives to what stands under it; null where it gives none.</summary>
    public static SectionRole? Of(OutlineNode node)
    {
        if (node.Text.Length is 0 or > LongestHeading || node.IsBullet || Labels.TryRead(node.Lowered, 0, out _, out var value) && value < node.Text.Length)
            return null;
        var capitals = Words.AreCapitals(node.Text);
        if (!Openings.TryMatch(node.Lowered, 0, out var role, out var end))
            return null;
        var rest = node.Lowered.AsSpan(end).TrimEnd(" .:;").Trim();

        // "Kết quả", "Mục tiêu cụ thể" as headings; "Đánh giá kết quả thực hiện ..." in small letters may be a task
        if (role == SectionRole.NoWork && !capitals && (node.Marker is null || rest.Length > 40 || node.Text.EndsWith('.')))
            return null;
        return role == SectionRole.Content && !capitals ? null : role;
    }

    private static IEnumerable<(string, SectionRole)> All(SectionRole role, params string[] openings) => openings.Select(opening => (opening, role));
}
