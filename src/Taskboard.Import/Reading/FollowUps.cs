using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Sentences and clauses that add to the work before them instead of giving work of their own.</summary>
internal static class FollowUps
{
    private const int LongestLeadIn = 24;
    private const int LongestObject = 60;

    private static readonly string[] Ends = ["hoàn thành ", "thực hiện ", "thời gian", "thời hạn ", "dự kiến ", "chậm nhất ", "tiến độ ", "xong ", "trình trước ", "trình trong "];

    /// <summary>Doing without anything that it is done to: what is meant stands before.</summary>
    private static readonly PhraseBook<bool> Bare = new(new[]
    {
        "thực hiện", "triển khai", "triển khai thực hiện", "tổ chức thực hiện", "tổ chức triển khai", "tham mưu", "tham mưu thực hiện", "tham mưu, thực hiện", "tham mưu, tổ chức thực hiện", "tham mưu tổ chức thực hiện", "tham mưu tổ chức", "chuẩn bị", "dự thảo", "dự thảo, trình", "soạn thảo", "soạn thảo, trình", "chuẩn bị, trình", "tham mưu, trình", "chủ trì", "đón tiếp", "theo dõi", "theo dõi, đôn đốc thực hiện", "làm đầu mối", "đầu mối", "phụ trách",
    }.Select(words => (words, true)));

    /// <summary>What is prepared for the work before: "các điều kiện cho đoàn", "nội dung làm việc".</summary>
    private static readonly string[] Means = ["các điều kiện", "điều kiện", "nội dung", "các nội dung", "công tác chuẩn bị", "công tác hậu cần", "hậu cần", "chương trình làm việc", "thủ tục", "các thủ tục"];

    /// <summary>"Hoàn thành trước ngày 31/3.": words that only tell when the work before them is due; null where they tell more.</summary>
    public static string? When(string text, string lower, Span span)
    {
        if (!Array.Exists(Ends, word => lower.AsSpan(span.Start).StartsWith(word)))
            return null;
        var timing = TimingFinder.Find(text, lower, span.Start, span.End, isReport: false);
        return timing is null || timing.Length + LongestLeadIn < text.AsSpan(span.Start, span.End - span.Start).TrimEnd(" .;").Length ? null : timing;
    }

    /// <summary>
    /// "Sở A chủ trì, phối hợp với Sở B thực hiện.", "Giao Văn phòng chuẩn bị các điều kiện cho đoàn.": words that only tell who does the
    /// work before them, and perhaps by when; null where they tell of other work.
    /// </summary>
    public static (Assignment Who, string? When)? Who(string text, string lower, Span span)
    {
        var assignment = AssignmentReader.Read(text, lower, span.Start, span.End);
        if (assignment.Subjects.IsEmpty)
            return null;
        var at = assignment.ActionStart;
        if (at < span.End && !Lower.Of(text[at..span.End]).Trim(' ', '.', ';', '/').AsSpan().IsEmpty)
        {
            if (!Bare.TryMatch(lower, at, out _, out var end) || end > span.End)
                return assignment.Leads && When(text, lower, new Span(at, span.End)) is { } due ? (assignment, due) : null;
            end = AfterMeans(lower, Words.SkipSpaces(lower, end), span.End, end);
            var rest = text[end..span.End].Trim(' ', '.', ';', '/', ',');
            var timing = rest.Length == 0 ? null : TimingFinder.Find(text, lower, end, span.End, isReport: false);
            if (rest.Length > (timing?.Length ?? 0) + (timing is null ? 0 : LongestLeadIn))
                return null;
            return (Roles(assignment), timing);
        }

        return assignment.Leads || assignment.Coordinates ? (Roles(assignment), null) : null;
    }

    /// <summary>"Sở A phối hợp Sở B thực hiện": where one is told to do it with others, the one leads.</summary>
    private static Assignment Roles(Assignment assignment) =>
        assignment.Coordinates && assignment.Coordinating.Length > 0 ? assignment with { Coordinates = false, Leads = true } : assignment;

    private static int AfterMeans(string lower, int next, int until, int otherwise)
    {
        if (!Array.Exists(Means, word => lower.AsSpan(next).StartsWith(word)))
            return otherwise;
        var end = lower.IndexOfAny([',', '.', ';'], next, until - next);
        end = end < 0 ? until : end;
        return end - next <= LongestObject ? end : otherwise;
    }
}
