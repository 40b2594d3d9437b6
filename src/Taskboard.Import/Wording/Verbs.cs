namespace Taskboard.Import.Wording;

/// <summary>The verbs of official prose: they begin an action, and end the name of the unit before them.</summary>
internal static class Verbs
{
    private static readonly PhraseBook<VerbKind> Book = new(
    [
        .. All(VerbKind.Leads, "chủ trì", "chủ trì tham mưu", "chủ trì, tham mưu", "tham mưu", "tham mưu giúp", "tham mưu cho", "có trách nhiệm", "chịu trách nhiệm", "chịu trách nhiệm chính", "làm đầu mối", "là đầu mối", "là cơ quan đầu mối", "là cơ quan", "là cơ quan thường trực", "đầu mối", "lãnh đạo", "lãnh đạo, chỉ đạo", "làm trưởng đoàn", "thực hiện nhiệm vụ", "giúp"),
        .. All(VerbKind.Coordinates, "phối hợp", "phối hợp chặt chẽ", "phối kết hợp", "cùng với", "phối hợp chặt chẽ, thường xuyên"),
        .. All(VerbKind.Manner, "chủ động", "tích cực", "chủ động, tích cực", "kịp thời", "thường xuyên", "trực tiếp", "khẩn trương", "nghiêm túc", "tích cực, chủ động", "đồng thời", "tăng cường chủ động"),
        .. All(VerbKind.Vague, "tăng cường", "đẩy mạnh", "tiếp tục", "nâng cao", "thúc đẩy", "chú trọng", "tập trung", "phát huy", "quán triệt", "chấp hành", "bám sát", "tranh thủ", "mở rộng", "duy trì", "củng cố", "gắn kết", "đổi mới", "đa dạng hóa", "làm tốt", "làm sâu sắc", "làm sâu sắc hơn", "quan tâm", "ưu tiên", "khuyến khích", "tạo điều kiện", "lồng ghép", "khai thác", "giữ vững", "giữ", "bảo đảm", "đảm bảo", "cải thiện", "quản lý", "thực hiện", "thực hiện tốt", "thực hiện nghiêm", "thực hiện nghiêm túc", "thực hiện hiệu quả", "thực hiện có hiệu quả", "triển khai hiệu quả", "triển khai có hiệu quả", "đấu tranh", "phòng ngừa", "ngăn chặn", "theo dõi", "đôn đốc", "chỉ đạo", "phát triển", "phấn đấu", "bảo vệ", "hỗ trợ", "hướng dẫn", "nắm bắt", "kiện toàn", "xử lý", "giải quyết", "huy động", "thu hút", "kêu gọi", "làm thất bại", "phản bác", "nâng tầm", "bồi dưỡng", "tìm kiếm", "tìm hiểu", "kết nối", "tiếp cận", "vận động", "tuân thủ", "chuẩn hóa", "coi trọng", "hoàn thành"),
        .. All(VerbKind.Concrete, "tổ chức", "xây dựng", "ban hành", "lập", "gửi", "thăm", "chúc mừng", "chúc tết", "mời", "đón", "đón tiếp", "tiếp", "tiếp đón", "tiếp đoàn", "ký", "ký kết", "trình", "thẩm định", "báo cáo", "tổng hợp", "rà soát", "sửa đổi", "bổ sung", "điều chỉnh", "triển khai", "cử", "bố trí", "cung cấp", "đề xuất", "kiến nghị", "lựa chọn", "trao đổi", "chuẩn bị", "thiết kế", "in", "dịch", "biên soạn", "biên dịch", "xuất bản", "phát hành", "sản xuất", "đăng tải", "đưa tin", "thông tin", "tuyên truyền", "quảng bá", "giới thiệu", "kiểm tra", "giám sát", "thanh tra", "nghiên cứu", "khảo sát", "xúc tiến", "tham gia", "tham dự", "dự", "đăng cai", "phân công", "phân bổ", "cân đối", "quyết toán", "tiếp nhận", "hoàn thiện", "tặng", "trao tặng", "mở", "đào tạo", "tập huấn", "đánh giá", "sơ kết", "tổng kết", "đăng ký", "đàm phán", "gặp gỡ", "gặp mặt", "làm việc", "đi công tác", "thành lập", "vận hành", "số hóa", "cập nhật", "công bố", "khen thưởng", "kỷ niệm", "ủy quyền", "phê duyệt", "thẩm tra", "cấp", "phục vụ", "đưa", "bàn giao", "đề nghị", "liên hệ", "trưng bày", "biểu diễn", "giao lưu", "xuất khẩu", "trao", "tu bổ", "phục hồi", "đệ trình", "hợp tác", "ứng dụng", "phổ biến", "thu thập", "thống kê", "cải tạo", "nâng cấp", "đầu tư", "duyệt", "định kỳ", "quyết định", "xem xét", "hướng tới", "dẫn đầu", "cụ thể hóa", "thống kê", "mở chuyên mục", "biên tập", "đón nhận", "chỉnh sửa", "khởi công", "khánh thành", "vinh danh", "trao giải", "triển lãm", "đồng chủ trì", "đồng tổ chức", "dự thảo"),
        .. All(VerbKind.Stop, "theo", "nhằm", "để", "trong quá trình", "trong việc", "trong công tác", "trên cơ sở", "trên địa bàn", "căn cứ", "khi", "trước", "sau khi", "vào", "về việc", "như sau", "sẽ", "cần", "phải", "được", "là", "do", "dự kiến", "có liên quan đến", "gồm", "bao gồm", "nếu", "bằng", "thông qua", "tới", "đến", "nhân dịp", "kèm theo", "hoặc", "không", "đã", "đang", "tự", "đồng gửi", "qua", "yêu cầu", "giao", "căn cứ theo", "làm", "trở lên", "tại các", "trong quý", "trong tháng", "trong năm", "hàng năm", "hằng năm", "trước, trong"),
    ]);

    /// <summary>Syllables that make nouns of a verb after them: "chương trình", "ngoại giao", "thư ký".</summary>
    private static readonly (string Verb, string[] Before)[] Compounds =
    [
        ("trình", ["chương", "quá", "công", "lộ", "quy", "giáo", "tiến", "hành", "hải", "thuyết", "tờ"]),
        ("giao", ["ngoại", "bàn", "chuyển"]),
        ("ký", ["thư", "nhật", "chữ", "bút"]),
    ];

    public static bool TryMatch(string lower, int at, out VerbKind kind, out int end)
    {
        if (Book.TryMatch(lower, at, out kind, out end) && !IsInCompound(lower, at))
            return true;
        (kind, end) = (default, at);
        return false;
    }

    /// <summary>Whether an action begins here: a verb, but no mere preposition.</summary>
    public static bool Begins(string lower, int at) => TryMatch(lower, at, out var kind, out _) && kind != VerbKind.Stop;

    private static bool IsInCompound(string lower, int at)
    {
        if (at < 3 || lower[at - 1] != ' ')
            return false;
        foreach (var (verb, before) in Compounds)
        {
            if (!lower.AsSpan(at).StartsWith(verb))
                continue;
            var left = lower.AsSpan(0, at - 1);
            foreach (var syllable in before)
            {
                if (left.EndsWith(syllable) && Words.IsStart(lower, left.Length - syllable.Length))
                    return true;
            }
        }

        return false;
    }

    private static IEnumerable<(string, VerbKind)> All(VerbKind kind, params string[] verbs) => verbs.Select(verb => (verb, kind));
}
