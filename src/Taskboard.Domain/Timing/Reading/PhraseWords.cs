namespace Taskboard.Domain.Timing.Reading;

/// <summary>The words by which a phrase leaves the time to something or somebody else.</summary>
internal static class PhraseWords
{
    public static readonly Wording Label = Wording.Of(
        "thời gian", "thời gian thực hiện", "thời gian dự kiến", "thời gian dự kiến thực hiện", "thời gian thực hiện dự kiến",
        "thời gian tổ chức", "thời gian dự kiến tổ chức", "thời gian hoàn thành", "thời điểm", "thời điểm thực hiện", "tiến độ",
        "tiến độ thực hiện", "lịch", "thời gian triển khai", "thời gian và địa điểm", "thời gian báo cáo", "thời gian gửi");

    public static readonly Wording Expected = Wording.Of("dự kiến", "khoảng", "dự định", "tạm thời");
    public static readonly Wording NotExpected = Wording.Of("ngày", "năm", "thời gian đoàn");

    public static readonly Wording Open = Wording.Of(
        "chưa xác định", "chưa rõ", "chưa có", "chưa ấn định", "chưa cụ thể", "chưa thống nhất", "chưa dự kiến", "không xác định",
        "sẽ thông báo", "thông báo sau", "bổ sung sau", "xác định sau", "cập nhật sau", "đang xác định", "không có");

    public static readonly Wording YearBefore = Wording.Of(
        "năm trước năm", "trước năm dự kiến", "năm liền trước năm", "năm liền kề trước năm", "năm trước liền kề năm");

    public static readonly Wording PerEvent = Wording.Of(
        "trước trong và sau", "trước trong sau", "theo từng", "mỗi sự kiện", "từng sự kiện", "mỗi đoàn", "từng đoàn", "mỗi chuyến",
        "từng chuyến", "trước và sau");

    public static readonly Wording StartsOnEvent = Wording.Of(
        "khi", "ngay khi", "sau khi", "ngay sau khi", "nhân các", "nhân dịp các", "nhân những", "vào các dịp", "vào dịp các",
        "trong các dịp", "các dịp", "nhân dịp những", "đột xuất", "ngay sau");

    public static readonly Wording OnEvent = Wording.Of(
        "khi các sự kiện diễn ra", "khi sự kiện diễn ra", "khi có sự kiện", "khi phát sinh", "khi có yêu cầu", "khi có phát sinh",
        "nhân dịp các sự kiện", "nhân các sự kiện", "khi được phê duyệt", "ngay sau khi được");

    public static readonly Wording OnDemand = Wording.Of("đột xuất");
    public static readonly Wording Continuous = Wording.Of(
        "thường xuyên", "liên tục", "quanh năm", "suốt năm", "cả năm", "xuyên suốt", "trong suốt", "hàng ngày", "hằng ngày", "suốt cả năm");

    public static readonly Wording NotContinuous = Wording.Of("giáo dục", "không", "chưa");

    public static readonly Wording External = Wording.Of(
        "theo", "phụ thuộc", "tùy", "tùy thuộc", "tùy theo", "căn cứ", "chờ", "đợi", "phụ thuộc vào", "thực hiện theo", "dựa theo", "do");

    public static readonly Wording Regulation = Wording.Of(
        "theo quy định", "theo đúng quy định", "theo quy chế", "theo luật", "đúng quy định", "theo chế độ", "theo đúng quy chế",
        "theo các quy định", "đúng thời gian quy định", "đúng thời hạn quy định");

    public static readonly Wording Season = Wording.Of(
        "mùa vụ", "mùa thu hoạch", "vụ mùa", "vụ thu hoạch", "mùa du lịch", "mùa lễ hội", "mùa xuân", "mùa hè", "mùa thu", "mùa đông",
        "dịp hè", "mùa", "vụ đông xuân", "vụ hè thu");

    public static readonly Wording Stage = Wording.Of("giai đoạn", "nhiệm kỳ", "thời kỳ");
    public static readonly Wording Occasion = Wording.Of("nhân dịp", "nhân ngày", "dịp", "vào dịp", "chào mừng", "hưởng ứng", "mừng", "nhân", "kỷ niệm", "chúc mừng");
    public static readonly Wording Partners = Wording.Of("đối tác", "nước bạn", "của bạn", "phía bạn", "các nước", "nước ngoài", "nước đối tác");

    /// <summary>Whether one thing is said where a phrase begins, or where a part of it begins after a sign.</summary>
    public static bool Opens(this Wording wording, PhraseTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var begins = i == 0 || tokens.IsMark(i - 1, ':') || tokens.IsMark(i - 1, '(') || tokens.IsMark(i - 1, ',')
                || tokens.IsMark(i - 1, '-') || Expected.Before(tokens, i) > 0;
            if (begins && wording.At(tokens, i) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
