using System.Globalization;
using System.Text;
using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Timing;

/// <summary>Puts a <see cref="WindowStory"/> into English, with the plan's own words left as they are.</summary>
public static class StoryEnglish
{
    private static readonly Dictionary<string, string> Holidays = new()
    {
        ["Tết Dương lịch"] = "New Year's Day",
        [HolidayLaw.Tet] = "Tết",
        ["Giỗ Tổ Hùng Vương"] = "Hùng Kings' Day",
        ["Ngày Chiến thắng"] = "Victory Day",
        ["Ngày Quốc tế lao động"] = "Labour Day",
        [HolidayLaw.NationalDay] = "National Day",
        ["Ngày Văn hóa Việt Nam"] = "Vietnamese Culture Day",
        [HolidayNotices.Swap] = "swapped working day",
    };

    /// <summary>The story in one line.</summary>
    public static string Of(WindowStory story)
    {
        var text = new StringBuilder();
        foreach (var step in story.Steps)
        {
            var words = Words(step);
            if (words.Length > 0)
            {
                text.Append(text.Length == 0 ? "" : StoryText.Joint(step.Kind)).Append(words);
            }
        }

        return text.ToString();
    }

    /// <summary>One step in words; empty where it says nothing that the others do not.</summary>
    public static string Words(StoryStep step) => step.Kind switch
    {
        StoryStepKind.Phrase => StoryText.Words(step),
        StoryStepKind.Anchor => $"{Anchor(step)} {StoryText.Long(step.From)}",
        StoryStepKind.AnchorUnknown => $"{Anchor(step)}: day not known yet, please enter it",
        StoryStepKind.NextOccurrence => $"the one of {StoryText.Long(step.From)} was over or too near at issue, so the next is taken",
        StoryStepKind.PlanYear => step.From is { } day ? "year " + day.Year.ToString(CultureInfo.InvariantCulture) + " taken" : "",
        StoryStepKind.Window => StoryText.Window(step.From, step.To, "by ", "from "),
        StoryStepKind.Rest => "not counting the rest for " + StoryText.Rest(step, Holiday(step.Text)),
        StoryStepKind.Moved => step.To < step.From
            ? $"last working day {StoryText.Long(step.To)}"
            : $"moved on to the next working day {StoryText.Long(step.To)}",
        StoryStepKind.Provisional => step.From is { } day
            ? $"provisional: no holiday notice for {day.Year.ToString(CultureInfo.InvariantCulture)} yet, the deadline may move"
            : "",
        StoryStepKind.BeforeIssue => $"over at issue on {StoryText.Long(step.From)}",
        StoryStepKind.Recurs => Recurs(step.Text),
        StoryStepKind.Waits => step.Text is null ? "waits, no deadline" : "by " + step.Text,
        StoryStepKind.Open => "left open, no deadline",
        StoryStepKind.Unread => Unread(step.Text),
        StoryStepKind.Expected => "expected",
        _ => "",
    };

    private static string Anchor(StoryStep step)
    {
        var country = Countries.ByCode(step.Country)?.EnglishName;
        return step.Anchor switch
        {
            TimingAnchor.NationalDay => country is null ? "National Day" : "National Day of " + country,
            TimingAnchor.Tet => "Tết",
            TimingAnchor.TraditionalNewYear => country is null ? "Tết" : "traditional New Year of " + country,
            TimingAnchor.NewYear => "New Year's Day",
            TimingAnchor.Anniversary => "the anniversary",
            TimingAnchor.Day => "the day",
            _ => step.Text ?? "the event",
        };
    }

    private static string Holiday(string? names) =>
        string.Join(", ", (names ?? "").Split(", ").Select(name =>
            name.StartsWith("Nghỉ bù ", StringComparison.Ordinal)
                ? "day in lieu of " + Holidays.GetValueOrDefault(name["Nghỉ bù ".Length..], name["Nghỉ bù ".Length..])
                : Holidays.GetValueOrDefault(name, name)));

    private static string Recurs(string? recurrence) => recurrence switch
    {
        null => "",
        DateWindow.Continuous => "all the time",
        DateWindow.OnEvent => "when it arises",
        DateWindow.PerEvent => "with each event",
        _ when recurrence.StartsWith("FREQ=YEARLY;INTERVAL", StringComparison.Ordinal) => "again every few years",
        _ when recurrence.StartsWith("FREQ=YEARLY", StringComparison.Ordinal) => "again every year",
        _ when recurrence.StartsWith("FREQ=MONTHLY", StringComparison.Ordinal) => "again by the month",
        _ => "again",
    };

    private static string Unread(string? reason) => reason switch
    {
        "no-such-day" => "there is no such day",
        "no-such-month" => "there is no such month",
        "no-such-quarter" => "there is no such quarter",
        "ends-before-it-begins" => "it ends before it begins",
        _ => "the time was not understood",
    };
}
