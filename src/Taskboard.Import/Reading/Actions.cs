using Taskboard.Domain.Tasks;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Tells actions from descriptions, and work with an end from directions without one.</summary>
internal static class Actions
{
    private static readonly PhraseBook<bool> EventNouns = new(new[]
    {
        "hội nghị", "hội thảo", "tọa đàm", "hội chợ", "diễn đàn", "lễ", "lễ hội", "tuần lễ", "tuần văn hóa", "ngày hội", "festival", "chương trình giao lưu", "sự kiện", "triển lãm", "cuộc thi", "giao lưu", "gặp mặt", "lớp tập huấn", "kỷ niệm", "liên hoan", "giải", "đêm", "họp báo", "ngày", "đoàn", "chuyến", "lớp bồi dưỡng", "khóa", "đại hội", "chuỗi sự kiện", "hội đàm", "phiên chợ", "cuộc họp", "phiên họp", "diễn tập", "hội thi", "chương trình nghệ thuật", "gian hàng",
    }.Select(noun => (noun, true)));

    private static readonly PhraseBook<bool> Remarks = new(new[]
    {
        "trong quá trình thực hiện", "quá trình thực hiện", "trong quá trình triển khai", "quá trình triển khai", "trên đây là", "nếu có khó khăn", "nếu có vấn đề", "nếu có vướng mắc", "nhận được kế hoạch này", "kế hoạch này thay thế", "kế hoạch này có hiệu lực", "nếu phát sinh", "yêu cầu các cơ quan, đơn vị nghiêm túc", "yêu cầu thủ trưởng", "yêu cầu giám đốc sở, thủ trưởng", "ngoài các nội dung",
    }.Select(words => (words, true)));

    private static readonly string[] Drawing = ["xây dựng", "ban hành", "lập", "soạn thảo", "trình", "hoàn thiện", "rà soát", "sửa đổi", "điều chỉnh"];

    private static readonly string[] Plurals = ["các ", "những ", "một số ", "mọi ", "nhiều "];

    /// <summary>Whether the words open an action: a verb, or the name of an event.</summary>
    public static bool Begin(string lower, int at = 0) => Verbs.Begins(lower, at) || EventNouns.Matches(lower, at);

    public static bool BeginWithEvent(string lower, int at = 0) => EventNouns.Matches(lower, at);

    /// <summary>Closing remarks of a plan, which give nobody work.</summary>
    public static bool IsRemark(string lower) => Remarks.Matches(lower, 0);

    /// <summary>
    /// Whether the action has an end that can be seen: one event, a named paper, a letter, a report, an agreement. "Tăng cường",
    /// "tổ chức các hoạt động" have none.
    /// </summary>
    public static bool AreConcrete(string lower, int start, int end, TaskKind kind, int cue)
    {
        if (!Verbs.TryMatch(lower, start, out var verb, out var afterVerb))
            return kind == TaskKind.Event && EventNouns.Matches(lower, start);
        if (verb == VerbKind.Manner)
            return AreConcrete(lower, Words.SkipSpaces(lower, afterVerb), end, kind, cue);
        var plural = cue > start && Array.Exists(Plurals, word => lower.AsSpan(Math.Max(start, cue - 10), cue - Math.Max(start, cue - 10)).Contains(word, StringComparison.Ordinal) || lower.AsSpan(cue).StartsWith(word));
        return kind switch
        {
            TaskKind.Letter or TaskKind.Card or TaskKind.Gift or TaskKind.Budget => true,
            TaskKind.Report => cue - start < 60,
            TaskKind.Agreement => !plural && (verb == VerbKind.Concrete || lower.AsSpan(start).StartsWith("tiếp tục kết nối để ký") || lower.AsSpan(start).StartsWith("tiếp tục vận động ký")),
            TaskKind.Event => !plural && verb == VerbKind.Concrete && !lower.AsSpan(start).StartsWith("tham gia"),
            TaskKind.Scheme => !plural && IsDrawnUp(lower, start, cue),
            TaskKind.Outgoing or TaskKind.Incoming or TaskKind.Visit => !plural && verb == VerbKind.Concrete,
            _ => false,
        };
    }

    /// <summary>"xây dựng", "ban hành" a paper, also where somebody is told to see to it: "chỉ đạo việc xây dựng".</summary>
    private static bool IsDrawnUp(string lower, int start, int cue) =>
        Array.Exists(Drawing, verb => Words.Find(lower, verb, start) is var at && at >= 0 && at < cue && at - start < 40);
}
