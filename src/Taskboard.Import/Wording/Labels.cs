namespace Taskboard.Import.Wording;

/// <summary>The labels that stand before a colon under an activity.</summary>
internal static class Labels
{
    /// <summary>A label is no longer than this: more words before a colon are a sentence.</summary>
    private const int Longest = 70;

    /// <summary>Labels of which more words may follow before the colon: "Thời gian dự kiến tổ chức:".</summary>
    private static readonly PhraseBook<LabelKind> Openings = new(
    [
        .. All(LabelKind.Time, "thời gian", "dự kiến thời gian", "thời hạn", "thời điểm", "tiến độ"),
        .. All(LabelKind.Lead, "cơ quan chủ trì", "đơn vị chủ trì", "đơn vị thực hiện", "cơ quan thực hiện", "đơn vị tổ chức", "cơ quan tổ chức", "phân công thực hiện", "trách nhiệm thực hiện", "cơ quan đầu mối", "đơn vị đầu mối", "cơ quan tham mưu", "đơn vị tham mưu", "cơ quan, đơn vị chủ trì", "cơ quan, đơn vị thực hiện", "chủ trì thực hiện", "giao chủ trì", "đơn vị được giao", "cơ quan được giao", "đơn vị phụ trách", "cơ quan phụ trách", "cơ quan, đơn vị phụ trách", "cơ quan, đơn vị đầu mối", "bộ phận thực hiện", "bộ phận chủ trì", "phòng chủ trì", "đơn vị chuẩn bị", "cơ quan chuẩn bị", "đơn vị soạn thảo", "cơ quan soạn thảo", "cơ quan, đơn vị chịu trách nhiệm"),
        .. All(LabelKind.Coordinating, "cơ quan phối hợp", "đơn vị phối hợp", "phối hợp thực hiện", "cơ quan, đơn vị phối hợp", "các cơ quan phối hợp", "các đơn vị phối hợp", "đơn vị hỗ trợ", "cơ quan hỗ trợ", "đơn vị tham gia", "cơ quan tham gia", "cơ quan, đơn vị tham gia", "phòng phối hợp", "bộ phận phối hợp", "cơ quan cùng thực hiện", "đơn vị cùng thực hiện"),
        .. All(LabelKind.LeadAndCoordinating, "cơ quan chủ trì và cơ quan phối hợp", "cơ quan chủ trì, phối hợp", "đơn vị chủ trì, phối hợp", "cơ quan chủ trì và phối hợp", "đơn vị chủ trì và phối hợp", "cơ quan chủ trì, cơ quan phối hợp"),
        .. All(LabelKind.Form, "hình thức"),
        .. All(LabelKind.PartnerAndTime, "đối tác và thời gian", "đối tác, thời gian"),
        .. All(LabelKind.Partner, "đối tác"),
        .. All(LabelKind.Members, "thành phần"),
        .. All(LabelKind.Gifts, "quà tặng", "tặng phẩm"),
        .. All(LabelKind.Place, "địa điểm"),
        .. All(LabelKind.Funding, "kinh phí", "nguồn kinh phí", "dự kiến kinh phí", "dự toán kinh phí", "dự trù kinh phí", "nguồn chi"),
        .. All(LabelKind.Product, "sản phẩm", "kết quả dự kiến"),
    ]);

    /// <summary>Labels that stand alone before the colon.</summary>
    private static readonly PhraseBook<LabelKind> Exact = new(
    [
        .. All(LabelKind.Time, "hoàn thành", "ngày hoàn thành", "hạn hoàn thành", "hạn"),
        .. All(LabelKind.Lead, "thực hiện", "chủ trì", "tổ chức thực hiện", "cơ quan chịu trách nhiệm", "đơn vị chịu trách nhiệm", "phân công", "trách nhiệm", "phụ trách", "đầu mối"),
        .. All(LabelKind.Coordinating, "phối hợp", "hỗ trợ", "tham gia"),
        .. All(LabelKind.Purpose, "mục đích", "mục đích, yêu cầu", "mục đích, ý nghĩa", "ý nghĩa", "yêu cầu", "mục tiêu"),
        .. All(LabelKind.Content, "nội dung", "nội dung thực hiện", "nội dung hoạt động", "nội dung công việc", "nội dung làm việc", "nội dung chính"),
        .. All(LabelKind.Leader, "trưởng đoàn", "dự kiến trưởng đoàn", "trưởng đoàn dự kiến", "cấp trưởng đoàn", "chức danh trưởng đoàn", "người dẫn đầu", "lãnh đạo dẫn đầu", "lãnh đạo đoàn", "dẫn đầu"),
        .. All(LabelKind.People, "số người", "số lượng", "số lượng người", "số thành viên", "quy mô", "số đại biểu", "quy mô đoàn", "quy mô dự kiến", "số khách", "số lượng khách", "số lượng đại biểu", "số lượng thành viên", "số lượng thành viên đoàn", "số lượng dự kiến", "dự kiến số lượng", "dự kiến số lượng khách", "số người dự kiến", "số lượng đoàn", "số thành viên đoàn"),
        .. All(LabelKind.Days, "số ngày", "thời lượng", "số ngày công tác", "số ngày đi", "thời lượng dự kiến"),
        .. All(LabelKind.Country, "nước đi", "nước đến", "quốc gia", "nước đến công tác", "quốc gia đến", "địa bàn", "nước, vùng lãnh thổ", "quốc gia, vùng lãnh thổ"),
        .. All(LabelKind.Product, "kết quả"),
        .. All(LabelKind.Note, "ghi chú"),
        .. All(LabelKind.Form, "phương thức"),
    ]);

    /// <summary>The label at a place of a text, and where its value begins (after the colon and spaces).</summary>
    public static bool TryRead(string lower, int at, out LabelKind kind, out int value)
    {
        kind = default;
        value = at;
        if (!Words.IsStart(lower, at))
            return false;
        var colon = lower.IndexOf(':', at, Math.Min(Longest, lower.Length - at));
        if (colon <= at)
            return false;
        value = Words.SkipSpaces(lower, colon + 1);
        if (Exact.TryMatch(lower, at, out kind, out var end) && lower.AsSpan(end, colon - end).IsWhiteSpace())
            return true;
        return Openings.TryMatch(lower, at, out kind, out end) && end <= colon && lower.AsSpan(end, colon - end).IndexOfAny('.', ';', '(') < 0;
    }

    private static IEnumerable<(string, LabelKind)> All(LabelKind kind, params string[] phrases) => phrases.Select(phrase => (phrase, kind));
}
