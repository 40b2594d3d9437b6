using System.Collections.Immutable;
using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Reading;

/// <summary>The words by which plans name their kinds of work (<c>workflows.md</c> 1–12).</summary>
internal static class KindCues
{
    private static readonly string[] ToHold = ["tổ chức", "đăng cai", "tham gia", "tham dự", "dự", "mở", "đồng tổ chức", "triển khai hoạt động"];
    private static readonly string[] ToDraw = ["xây dựng", "ban hành", "lập", "trình", "hoàn thiện", "rà soát", "sửa đổi", "soạn thảo", "điều chỉnh", "bổ sung", "phê duyệt", "triển khai", "thực hiện", "cụ thể hóa", "tham mưu"];
    private static readonly string[] ToSign = ["ký", "ký kết", "đàm phán", "gia hạn"];
    private static readonly string[] ToReceive = ["đón", "tiếp", "mời", "đón tiếp", "tiếp đón", "đón và làm việc", "tiếp và làm việc", "đón, tiếp", "mời và đón tiếp", "mời, đón tiếp"];
    private static readonly string[] ToGive = ["chuẩn bị", "tặng", "mua", "lựa chọn", "trao tặng", "bố trí", "tham mưu", "gửi", "trao"];
    private static readonly string[] ToPublish = ["biên soạn", "biên tập", "xuất bản", "phát hành", "in", "in ấn", "sản xuất", "xây dựng", "thiết kế"];
    private static readonly string[] ToCost = ["lập", "xây dựng", "thẩm định", "bố trí", "cân đối", "cấp", "phân bổ", "tham mưu", "hướng dẫn", "quản lý", "trình", "đảm bảo", "bảo đảm", "tổng hợp", "sử dụng"];
    private static readonly string[] Any = [];

    public static ImmutableArray<KindCue> All { get; } =
    [
        .. Of(TaskKind.Letter, Any, "thư chúc mừng", "thư chúc", "thư mừng", "thư chúc tết", "điện mừng", "điện chúc mừng", "thư, điện", "điện, thư", "thư thăm hỏi", "thư chia buồn", "điện chia buồn", "gửi thư", "gửi điện", "thư cảm ơn"),
        .. Of(TaskKind.Card, Any, "thiếp", "thiệp", "bưu thiếp"),
        .. Of(TaskKind.Gift, ToGive, "quà tặng", "tặng phẩm", "quà", "quà lưu niệm", "vật phẩm lưu niệm", "tặng phẩm đối ngoại"),
        .. Of(TaskKind.Gift, Any, "tặng quà", "tặng nông sản", "tặng sản phẩm", "trao quà"),
        .. Of(TaskKind.Budget, ToCost, "dự toán", "kinh phí", "quyết toán", "dự toán kinh phí"),
        .. Of(TaskKind.Agreement, ToSign, "thỏa thuận", "bản ghi nhớ", "biên bản", "ý định thư", "hiệp định", "văn kiện", "mou", "văn bản hợp tác", "thỏa thuận quốc tế", "thỏa thuận hợp tác", "kết nghĩa", "hợp đồng"),
        .. Of(TaskKind.Agreement, Any, "ký thỏa thuận", "ký kết thỏa thuận", "lễ ký kết", "lễ ký"),
        .. Of(TaskKind.Outgoing, Any, "đoàn ra", "đoàn đi công tác", "đi công tác nước ngoài", "đi công tác tại", "đoàn công tác cấp cao", "đoàn công tác", "đoàn của tỉnh đi", "công tác nước ngoài", "đoàn đi", "ra nước ngoài", "đoàn đại biểu của tỉnh", "đoàn của lãnh đạo tỉnh đi", "đoàn giao lưu", "đoàn xúc tiến", "đoàn cấp cao của tỉnh", "đi thăm và làm việc tại", "trao đổi đoàn", "thăm, làm việc tại nước ngoài", "đoàn khảo sát", "cử đoàn", "thăm, làm việc tại", "thăm và làm việc tại", "đi thăm, làm việc", "đi thăm và làm việc", "tham gia đoàn"),
        .. Of(TaskKind.Incoming, ToReceive, "đoàn", "các đoàn", "đoàn khách", "khách quốc tế", "đoàn ngoại giao", "đại sứ", "phái đoàn", "đoàn đại biểu"),
        .. Of(TaskKind.Incoming, Any, "đoàn vào", "đón đoàn", "tiếp đoàn", "mời đoàn", "đón tiếp đoàn"),
        .. Of(TaskKind.Visit, Any, "đến thăm", "tới thăm", "đi thăm", "thăm, chúc", "thăm và chúc", "thăm, tặng quà", "chúc tết", "thăm hỏi", "thăm chúc", "thăm, làm việc với", "thăm và làm việc với", "thăm và tặng quà", "thăm đại sứ quán"),
        .. Of(TaskKind.Report, Any, "báo cáo", "chế độ báo cáo", "sơ kết, tổng kết", "tổng hợp tình hình"),
        .. Of(TaskKind.Security, Any, "an ninh", "an ninh trật tự", "an ninh, trật tự", "trật tự an toàn", "bảo mật", "bí mật nhà nước", "bảo vệ bí mật", "thẩm tra", "thẩm định các đối tác", "thẩm định đối tác", "thẩm tra nhân sự", "bảo vệ chính trị nội bộ", "âm mưu", "chống phá", "xuất nhập cảnh", "an toàn giao thông", "phân luồng giao thông", "an ninh đối ngoại", "phòng cháy", "phương án đảm bảo an ninh", "phương án bảo đảm an ninh", "kế hoạch đảm bảo an ninh", "kế hoạch bảo đảm an ninh", "phương án bảo vệ", "phương án đảm bảo an toàn", "kế hoạch bảo vệ", "an toàn tuyệt đối"),
        .. Of(TaskKind.Publicity, Any, "tuyên truyền", "thông tin đối ngoại", "đưa tin", "phóng viên", "báo chí", "truyền thông", "quảng bá", "ấn phẩm", "chuyên mục", "chuyên trang", "phóng sự", "tin bài", "tin, bài", "video", "trang thông tin", "xuất bản", "tờ rơi", "tờ gấp", "bản tin", "phim tài liệu", "phim giới thiệu", "chương trình truyền hình", "họp báo", "phản bác", "luận điệu", "cổng thông tin điện tử", "pa nô", "băng rôn"),
        .. Of(TaskKind.Publicity, ToPublish, "phim", "cuốn", "cuốn sách", "sách ảnh", "sách giới thiệu", "bộ tài liệu", "tài liệu xúc tiến", "tài liệu giới thiệu", "tài liệu quảng bá", "sổ tay", "cẩm nang", "bản đồ du lịch", "clip", "chuyên đề"),
        .. Of(TaskKind.Event, ToHold, "phiên chợ", "hội xuân", "diễn tập", "cuộc họp", "phiên họp", "hội nghị", "hội thảo", "tọa đàm", "hội chợ", "diễn đàn", "lễ", "lễ hội", "tuần lễ", "tuần văn hóa", "ngày hội", "festival", "gặp mặt", "gặp gỡ", "họp mặt", "giao lưu", "triển lãm", "cuộc thi", "hội thi", "chương trình giao lưu", "chương trình nghệ thuật", "chương trình biểu diễn", "biểu diễn", "kỷ niệm", "lớp", "tập huấn", "lớp tập huấn", "khóa tập huấn", "lớp bồi dưỡng", "bồi dưỡng", "khóa bồi dưỡng", "sự kiện", "đối thoại", "hội đàm", "liên hoan", "giải", "buổi làm việc", "hoạt động kỷ niệm", "đêm văn hóa", "ngày", "không gian văn hóa", "chương trình xúc tiến", "chương trình kết nối", "hoạt động giao lưu", "gian hàng", "các hoạt động giao lưu", "kỳ họp", "đại hội", "đại hội đồng", "hội thao", "trại hè", "trại sáng tác", "workshop", "side event", "forum", "webinar", "roadshow", "famtrip", "fam trip", "talkshow", "gala", "gala dinner", "summit", "hackathon", "expo"),
        .. Of(TaskKind.Event, Any, "hội nghị gặp mặt", "lễ kỷ niệm", "giao lưu văn hóa", "giao lưu thể thao"),
        .. Of(TaskKind.Scheme, ToDraw, "đề án", "kế hoạch", "chương trình", "chiến lược", "quy hoạch", "quy chế", "quy định", "nghị quyết", "dự án", "hồ sơ", "phương án", "quyết định", "đề cương", "cơ chế", "chính sách", "văn bản", "quy trình", "bộ tiêu chí", "kịch bản", "cơ sở dữ liệu", "danh mục"),
    ];

    private static IEnumerable<KindCue> Of(TaskKind kind, string[] verbs, params string[] objects) => objects.Select(o => new KindCue(kind, o, verbs));
}
