using Taskboard.Import.Wording;

namespace Taskboard.Import.Tables;

/// <summary>How plans head the columns of their tables.</summary>
internal static class ColumnNames
{
    private static readonly PhraseBook<Column> Names = new(
    [
        .. All(Column.Ordinal, "tt", "stt", "số tt", "số thứ tự", "s tt", "thứ tự", "mã số", "mã"),
        .. All(Column.Name, "tên đoàn", "đoàn", "đoàn công tác", "tên đoàn công tác", "đối tượng thăm", "đơn vị được thăm", "tên cơ quan", "tên tổ chức", "cơ quan, tổ chức", "tên doanh nghiệp", "tên địa phương", "địa phương", "nơi nhận thư", "nơi nhận thiếp"),
        .. All(Column.Leader, "trưởng đoàn", "chức danh trưởng đoàn", "dự kiến trưởng đoàn", "người dẫn đầu", "lãnh đạo chủ trì", "lãnh đạo dẫn đầu", "chức vụ trưởng đoàn", "cấp trưởng đoàn", "trưởng đoàn dự kiến", "lãnh đạo phụ trách", "lãnh đạo chỉ đạo", "lãnh đạo đoàn", "lãnh đạo dự"),
        .. All(Column.Members, "thành phần", "thành phần tháp tùng", "thành phần đoàn", "thành phần tham gia", "thành phần tham dự", "thành viên đoàn", "thành viên tháp tùng"),
        .. All(Column.Country, "nước đi", "nước đến", "quốc gia đến", "nước", "quốc gia", "tên nước", "nước công tác", "nước ký", "địa bàn đến", "nước đến công tác", "nơi đến", "nước, vùng lãnh thổ", "quốc gia, vùng lãnh thổ", "địa bàn", "địa bàn công tác"),
        .. All(Column.FromCountry, "đến từ nước", "đến từ", "từ nước", "quốc tịch", "đoàn đến từ"),
        .. All(Column.Partner, "đối tác", "đối tác làm việc", "tên đối tác", "đối tác nước ngoài", "đối tác ký", "đối tác ký kết", "cơ quan mời", "tổ chức mời", "cơ quan, tổ chức mời", "bên ký nước ngoài", "đối tác phía nước ngoài"),
        .. All(Column.Content, "nội dung", "nội dung hoạt động", "nội dung làm việc", "nội dung công việc", "nội dung nhiệm vụ", "nội dung thực hiện", "nội dung hợp tác", "nội dung chương trình", "mục đích", "mục đích chuyến đi", "nhiệm vụ", "nhiệm vụ, giải pháp", "nhiệm vụ trọng tâm", "nhiệm vụ cụ thể", "tên nhiệm vụ", "công việc", "tên công việc", "hoạt động", "tên hoạt động", "tên sự kiện", "sự kiện", "tên hội nghị", "hội nghị", "chủ đề", "đầu việc", "tên chương trình", "tên đề án", "hạng mục", "hạng mục công việc", "lý do", "lý do chuyến đi", "mục đích, nội dung"),
        .. All(Column.People, "số người", "số thành viên", "số lượng", "số lượng người", "số lượng thành viên", "số đại biểu", "số lượng đại biểu", "quy mô", "số lượng khách", "số khách", "số cán bộ", "tổng số người"),
        .. All(Column.Days, "số ngày", "số ngày đi", "thời lượng", "số ngày công tác", "tổng số ngày"),
        .. All(Column.Time, "thời gian", "thời gian thực hiện", "thời gian dự kiến", "thời điểm", "thời điểm dự kiến ký", "dự kiến thời gian", "thời hạn", "thời hạn hoàn thành", "tiến độ", "tiến độ thực hiện", "quý", "ngày tổ chức", "hoàn thành", "tháng", "ngày tháng", "ngày, tháng", "hạn hoàn thành", "ngày hoàn thành", "lịch tổ chức", "thời gian tiến hành"),
        .. All(Column.Funding, "kinh phí", "nguồn kinh phí", "dự toán", "dự toán kinh phí", "dự kiến kinh phí", "nguồn chi", "nguồn vốn", "tổng kinh phí", "chi phí"),
        .. All(Column.Note, "ghi chú"),
        .. All(Column.Lead, "cơ quan chủ trì", "đơn vị chủ trì", "chủ trì", "đơn vị thực hiện", "cơ quan thực hiện", "cơ quan, đơn vị chủ trì", "cơ quan, đơn vị thực hiện", "cơ quan tổ chức", "đơn vị tổ chức", "đơn vị đầu mối", "cơ quan đầu mối", "cơ quan tham mưu", "đơn vị tham mưu", "phân công thực hiện", "phân công", "trách nhiệm thực hiện", "thực hiện", "cơ quan đón tiếp", "đơn vị đón tiếp", "cơ quan tiếp", "đơn vị tiếp", "cơ quan, đơn vị tiếp", "cơ quan, đơn vị đón tiếp", "cơ quan tiếp đón", "đơn vị tiếp đón", "cơ quan chịu trách nhiệm", "đơn vị chịu trách nhiệm", "đơn vị chủ trì đón tiếp", "cơ quan chủ trì đón tiếp", "đơn vị phụ trách", "cơ quan phụ trách", "cơ quan soạn thảo", "đơn vị soạn thảo", "cơ quan chuẩn bị", "đơn vị chuẩn bị", "bộ phận thực hiện", "bộ phận chủ trì", "phòng chủ trì", "người thực hiện", "cơ quan, đơn vị đầu mối"),
        .. All(Column.Coordinating, "cơ quan phối hợp", "đơn vị phối hợp", "phối hợp", "cơ quan, đơn vị phối hợp", "đơn vị hỗ trợ", "cơ quan hỗ trợ", "đơn vị tham gia", "cơ quan tham gia", "cơ quan, đơn vị tham gia", "cơ quan liên quan", "đơn vị liên quan", "cơ quan, đơn vị liên quan", "phòng phối hợp", "bộ phận phối hợp"),
        .. All(Column.Product, "sản phẩm", "kết quả", "kết quả dự kiến", "sản phẩm dự kiến", "sản phẩm hoàn thành", "hình thức sản phẩm"),
        .. All(Column.Place, "địa điểm", "địa điểm tổ chức"),
        .. All(Column.NationalDay, "ngày quốc khánh", "quốc khánh", "ngày kỷ niệm", "ngày lễ"),
        .. All(Column.Signatory, "danh nghĩa ký", "danh nghĩa ký kết", "bên ký việt nam", "bên ký kết việt nam", "bên việt nam", "phía việt nam", "cơ quan ký", "đơn vị ký", "chủ thể ký", "bên ký kết phía việt nam"),
        .. All(Column.DocumentType, "loại văn bản", "hình thức văn bản", "loại thỏa thuận"),
        .. All(Column.DocumentTitle, "tên văn bản", "tên thỏa thuận", "tên văn bản ký kết", "tên văn bản, thỏa thuận", "văn bản, thỏa thuận", "tên thỏa thuận quốc tế"),
        .. All(Column.SignLevel, "dự kiến cấp ký", "cấp ký", "người ký", "đại diện ký"),
        .. All(Column.Approver, "cấp có thẩm quyền", "cấp phê duyệt", "thẩm quyền phê duyệt"),
        .. All(Column.Proposer, "cơ quan đề xuất", "cơ quan, địa phương đề xuất", "đơn vị đề xuất", "cơ quan, đơn vị đề xuất", "cơ quan, đơn vị, địa phương đề xuất"),
    ]);

    /// <summary>What a column of this heading tells; the words may be broken over lines.</summary>
    public static Column Of(string heading)
    {
        var lower = Lower.Of(Words.Single(heading));
        if (lower.Length is 0 or > 80)
            return Column.Unknown;
        if (!Names.TryMatch(lower, 0, out var column, out _))
            return Column.Unknown;
        return column == Column.Time && (Words.Has(lower, "số ngày") || lower.Contains("(ngày)", StringComparison.Ordinal)) ? Column.Days : column;
    }

    /// <summary>Whether a row of cells heads a table: most of its cells are names of columns.</summary>
    public static bool AreIn(IReadOnlyList<string> cells)
    {
        int filled = 0, named = 0;
        foreach (var cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell))
                continue;
            filled++;
            named += Of(cell) != Column.Unknown ? 1 : 0;
        }

        return named >= 2 && named * 3 >= filled * 2;
    }

    private static IEnumerable<(string, Column)> All(Column column, params string[] names) => names.Select(name => (name, column));
}
