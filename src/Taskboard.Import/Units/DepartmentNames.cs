using Taskboard.Import.Wording;

namespace Taskboard.Import.Units;

/// <summary>Names of departments and boards in which a comma or a small letter does not end the name.</summary>
/// <remarks>Sources: Nghị định 24/2014/NĐ-CP, 107/2020/NĐ-CP, 45/2025/NĐ-CP; the ministries' names; usual abbreviations.</remarks>
internal static class DepartmentNames
{
    private static readonly PhraseBook<bool> OfDepartments = new(new[]
    {
        "kế hoạch và đầu tư", "kế hoạch & đầu tư", "kế hoạch đầu tư", "kế hoạch - đầu tư", "kh&đt", "khđt", "kh và đt", "tài chính", "stc", "công thương", "công thương, thương mại",
        "nông nghiệp và phát triển nông thôn", "nông nghiệp và ptnt", "nông nghiệp & phát triển nông thôn", "nông nghiệp và môi trường", "nn&ptnt", "nnptnt", "nn và ptnt", "nông nghiệp",
        "giao thông vận tải", "giao thông - vận tải", "gtvt", "xây dựng", "giao thông vận tải - xây dựng", "tài nguyên và môi trường", "tài nguyên môi trường", "tn&mt", "tnmt",
        "thông tin và truyền thông", "thông tin & truyền thông", "tt&tt", "tttt", "lao động - thương binh và xã hội", "lao động, thương binh và xã hội", "lao động thương binh và xã hội",
        "lao động - thương binh & xã hội", "lđ-tb&xh", "lđtb&xh", "lđtbxh", "lđ - tb và xh", "lđ-tbxh", "văn hóa, thể thao và du lịch", "văn hóa thể thao và du lịch", "văn hóa - thể thao và du lịch", "văn hóa, thể thao, du lịch",
        "văn hóa, thể thao & du lịch", "văn hóa, thể thao", "văn hóa và thể thao", "văn hóa, thông tin, thể thao và du lịch", "vhtt&dl", "vhttdl", "vh, tt&dl", "vh,tt&dl", "vh,tt và dl", "du lịch", "khoa học và công nghệ",
        "khoa học & công nghệ", "khoa học công nghệ", "kh&cn", "khcn", "giáo dục và đào tạo", "giáo dục & đào tạo", "giáo dục đào tạo", "gd&đt", "gdđt", "y tế", "nội vụ", "tư pháp", "ngoại vụ",
        "quy hoạch - kiến trúc", "quy hoạch kiến trúc", "dân tộc và tôn giáo", "dân tộc", "ngoại giao", "quốc phòng", "công an", "tài chính - kế hoạch", "tài chính kế hoạch", "văn hóa và thông tin", "văn hóa - thông tin", "văn hóa - xã hội", "kinh tế", "kinh tế và hạ tầng", "kinh tế, hạ tầng và đô thị", "kinh tế hạ tầng", "quản lý đô thị", "nội vụ - lao động", "dân tộc - tôn giáo",
    }.Select(name => (name, true)));

    private static readonly string[] Boards =
    [
        "quản lý các khu công nghiệp", "quản lý các khu công nghiệp và đô thị mới", "quản lý các khu công nghiệp, khu kinh tế", "quản lý các kcn", "quản lý khu kinh tế", "quản lý các khu kinh tế",
        "quản lý khu kinh tế và các khu công nghiệp", "quản lý các khu công nghiệp và khu kinh tế", "quản lý khu công nghiệp", "quản lý các khu chế xuất và công nghiệp", "quản lý khu công nghệ cao",
        "các khu công nghiệp", "các kcn", "khu kinh tế", "khu kinh tế và các khu công nghiệp", "đối ngoại trung ương", "tuyên giáo", "tuyên giáo và dân vận", "tổ chức", "dân vận", "nội chính", "dân tộc", "dân tộc và tôn giáo",
        "cán sự đảng", "cán sự đảng ubnd", "tổ chức - nội vụ", "thường vụ", "chấp hành", "chỉ đạo", "quản lý dự án", "xúc tiến đầu tư", "thi đua - khen thưởng", "tôn giáo", "công tác phi chính phủ nước ngoài", "biên giới",
    ];

    /// <summary>Also as they go on after "Ban Quản lý".</summary>
    private static readonly PhraseBook<bool> OfBoards = new(
        Boards.Concat(Boards.Where(name => name.StartsWith("quản lý ", StringComparison.Ordinal)).Select(name => name["quản lý ".Length..])).Distinct().Select(name => (name, true)));

    /// <summary>The end of a department's name that begins at the place (after "Sở", "Bộ", "Phòng"); the place itself if none does.</summary>
    public static int EndOfDepartment(string lower, int at) => OfDepartments.TryMatch(lower, at, out _, out var end) ? end : at;

    /// <summary>The end of a board's name that begins at the place (after "Ban", "BQL").</summary>
    public static int EndOfBoard(string lower, int at) => OfBoards.TryMatch(lower, at, out _, out var end) ? end : at;
}
