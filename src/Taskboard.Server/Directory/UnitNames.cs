using Taskboard.Domain.Text;

namespace Taskboard.Server.Directory;

/// <summary>Tells the name of one unit from the words for an open group, and guesses a short name.</summary>
public static class UnitNames
{
    /// <summary>The longest name of a unit that is entered by itself, in characters.</summary>
    public const int LongestName = 150;

    private static readonly string[] s_heads =
    [
        "sở ", "bộ ", "ban ", "văn phòng ", "ubnd ", "ủy ban ", "hđnd ", "công an ", "báo ", "đài ", "trường ", "hội ", "liên hiệp ", "liên đoàn ",
        "thường trực ", "tỉnh đoàn", "tỉnh ủy", "huyện ủy", "thành ủy", "thị ủy", "cục ", "chi cục ", "trung tâm ", "đại học ", "học viện ", "viện ", "bệnh viện ",
        "mặt trận ", "bql ", "hiệp hội ", "bảo tàng ", "thư viện ", "quỹ ", "thanh tra ", "công ty ", "bộ chỉ huy ", "bch ",
    ];

    private static readonly string[] s_signsOfGroup =
    [
        "liên quan", "các sở", "các ban", "các huyện", "các xã", "các thành phố", "các thị xã", "các phường", "các địa phương", "các đơn vị", "các cơ quan",
        "các ngành", "các doanh nghiệp", "cấp huyện", "cấp xã", "các tổ chức chính trị", "các đoàn thể", "các cấp",
    ];

    /// <summary>True where the words name one unit. An open group ("các sở, ngành liên quan") stays as written and is nobody.</summary>
    public static bool IsOne(string name)
    {
        var lower = UnitIndex.Exact(name);
        if (lower.Length > LongestName || lower.Contains(';', StringComparison.Ordinal))
            return false;
        foreach (var sign in s_signsOfGroup)
            if (lower.Contains(sign, StringComparison.Ordinal))
                return false;
        foreach (var head in s_heads)
            if (lower.StartsWith(head, StringComparison.Ordinal) && lower.Length > head.TrimEnd().Length)
                return true;
        return lower is "tỉnh đoàn" or "tỉnh ủy";
    }

    // the district level ended on 30/6/2025 (Luật Tổ chức chính quyền địa phương 72/2025/QH15)
    private static readonly DateOnly s_withoutDistricts = new(2025, 7, 1);

    private static readonly string[] s_districts = ["ubnd huyện ", "ubnd thị xã ", "ubnd quận ", "ubnd thành phố ", "huyện ủy", "thị ủy", "thành ủy", "quận ủy"];

    // cities under the central government stay
    private static readonly string[] s_centralCities = ["hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế"];

    /// <summary>True for a body of a level of government that was no more on a day: nobody is entered for it, a person says who follows.</summary>
    public static bool IsGone(string name, DateOnly day)
    {
        if (day < s_withoutDistricts)
            return false;
        var lower = UnitIndex.Exact(name).Replace("ủy ban nhân dân", "ubnd", StringComparison.Ordinal);
        foreach (var city in s_centralCities)
            if (lower.Contains(city, StringComparison.Ordinal))
                return false;
        foreach (var head in s_districts)
            if (lower.StartsWith(head, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>A short name for cards: "SNgV" where that is usual, otherwise the name as it stands.</summary>
    public static string Short(string name) => s_short.GetValueOrDefault(VietnameseText.Fold(UnitIndex.Exact(name)), name);

    private static readonly Dictionary<string, string> s_short = new Dictionary<string, string>
    {
        ["Sở Ngoại vụ"] = "SNgV",
        ["Văn phòng UBND tỉnh"] = "VP UBND",
        ["Văn phòng Tỉnh ủy"] = "VP Tỉnh ủy",
        ["Sở Tài chính"] = "STC",
        ["Sở Kế hoạch và Đầu tư"] = "Sở KH&ĐT",
        ["Sở Văn hóa, Thể thao và Du lịch"] = "Sở VHTT&DL",
        ["Sở Công Thương"] = "Sở CT",
        ["Sở Khoa học và Công nghệ"] = "Sở KH&CN",
        ["Sở Giáo dục và Đào tạo"] = "Sở GD&ĐT",
        ["Sở Thông tin và Truyền thông"] = "Sở TT&TT",
        ["Sở Nông nghiệp và Môi trường"] = "Sở NN&MT",
        ["Sở Nông nghiệp và Phát triển nông thôn"] = "Sở NN&PTNT",
        ["Sở Lao động - Thương binh và Xã hội"] = "Sở LĐ-TB&XH",
        ["Sở Tài nguyên và Môi trường"] = "Sở TN&MT",
        ["Sở Giao thông vận tải"] = "Sở GTVT",
        ["Ban Quản lý các khu công nghiệp tỉnh"] = "BQL KCN",
        ["Đài Phát thanh và Truyền hình tỉnh"] = "Đài PT-TH",
    }.ToDictionary(pair => VietnameseText.Fold(pair.Key), pair => pair.Value);
}
