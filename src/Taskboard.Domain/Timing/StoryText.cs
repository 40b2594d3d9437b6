using System.Globalization;
using System.Text;

namespace Taskboard.Domain.Timing;

/// <summary>Puts a <see cref="WindowStory"/> into Vietnamese: "Trước ngày Quốc khánh từ 05 - 07 ngày làm việc → Quốc khánh
/// Nhật Bản 23/02/2024 → 07/02 – 16/02/2024, tránh nghỉ Tết Nguyên đán 08–14/02 (TB 5015/TB-LĐTBXH)".</summary>
public static class StoryText
{
    /// <summary>The story in one line.</summary>
    public static string Vietnamese(WindowStory story)
    {
        var text = new StringBuilder();
        foreach (var step in story.Steps)
        {
            var words = Words(step);
            if (words.Length > 0)
            {
                text.Append(text.Length == 0 ? "" : Joint(step.Kind)).Append(words);
            }
        }

        return text.ToString();
    }

    /// <summary>One step in words; empty where it says nothing that the others do not.</summary>
    public static string Words(StoryStep step) => step.Kind switch
    {
        StoryStepKind.Phrase => string.Join(' ', (step.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        StoryStepKind.Anchor => $"{step.Text} {Long(step.From)}",
        StoryStepKind.AnchorUnknown => $"{step.Text}: chưa biết ngày, cần nhập",
        StoryStepKind.NextOccurrence => $"lần {Long(step.From)} đã qua hoặc quá gần khi ban hành, lấy lần kế tiếp",
        StoryStepKind.PlanYear => step.From is { } day ? "lấy năm " + day.Year.ToString(CultureInfo.InvariantCulture) : "",
        StoryStepKind.Window => Window(step.From, step.To),
        StoryStepKind.Rest => "tránh nghỉ " + Rest(step, WithoutRest(step.Text)),
        StoryStepKind.Moved => step.To < step.From
            ? $"ngày làm việc cuối cùng {Long(step.To)}"
            : $"lùi đến ngày làm việc kế tiếp {Long(step.To)}",
        StoryStepKind.Provisional => step.From is { } day
            ? $"dự kiến: chưa có thông báo nghỉ lễ năm {day.Year.ToString(CultureInfo.InvariantCulture)}, hạn có thể đổi"
            : "",
        StoryStepKind.BeforeIssue => $"đã qua khi ban hành {Long(step.From)}",
        StoryStepKind.Recurs => Recurs(step.Text),
        StoryStepKind.Waits => step.Text is null ? "chờ, không có hạn" : "theo " + step.Text,
        StoryStepKind.Open => "để ngỏ, không có hạn",
        StoryStepKind.Unread => Unread(step.Text),
        StoryStepKind.Expected => "dự kiến",
        _ => "",
    };

    internal static string Joint(StoryStepKind kind) => kind switch
    {
        StoryStepKind.Rest or StoryStepKind.Provisional or StoryStepKind.BeforeIssue or StoryStepKind.Recurs or StoryStepKind.Expected
            or StoryStepKind.Moved => ", ",
        _ => " → ",
    };

    internal static string Window(DateOnly? from, DateOnly? to, string until = "đến hết ", string since = "từ ") =>
        from is null ? until + Long(to)
        : to is null ? since + Long(from)
        : from == to ? Long(to)
        : from.Value.Year == to.Value.Year ? $"{Short(from)} – {Long(to)}"
        : $"{Long(from)} – {Long(to)}";

    internal static string Rest(StoryStep step, string? name)
    {
        var days = step.From == step.To ? Short(step.To)
            : step.From?.Month == step.To?.Month ? $"{step.From?.ToString("dd", CultureInfo.InvariantCulture)}–{Short(step.To)}"
            : $"{Short(step.From)}–{Short(step.To)}";
        return string.IsNullOrEmpty(step.Basis) ? $"{name} {days}" : $"{name} {days} ({step.Basis})";
    }

    private static string? WithoutRest(string? name) =>
        name is not null && name.StartsWith("Nghỉ ", StringComparison.Ordinal) ? name["Nghỉ ".Length..] : name;

    private static string Recurs(string? recurrence) => recurrence switch
    {
        null => "",
        DateWindow.Continuous => "làm thường xuyên",
        DateWindow.OnEvent => "khi có sự kiện",
        DateWindow.PerEvent => "theo từng sự kiện",
        _ when recurrence.StartsWith("FREQ=YEARLY;INTERVAL", StringComparison.Ordinal) => "lặp lại nhiều năm một lần",
        _ when recurrence.StartsWith("FREQ=YEARLY", StringComparison.Ordinal) => "lặp lại hằng năm",
        _ when recurrence.StartsWith("FREQ=MONTHLY", StringComparison.Ordinal) => "lặp lại theo tháng",
        _ => "lặp lại",
    };

    private static string Unread(string? reason) => reason switch
    {
        "no-such-day" => "không có ngày như vậy",
        "no-such-month" => "không có tháng như vậy",
        "no-such-quarter" => "không có quý như vậy",
        "ends-before-it-begins" => "ngày cuối trước ngày đầu",
        _ => "chưa đọc được thời gian",
    };

    internal static string Long(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Short(DateOnly? day) => day?.ToString("dd/MM", CultureInfo.InvariantCulture) ?? "";
}
