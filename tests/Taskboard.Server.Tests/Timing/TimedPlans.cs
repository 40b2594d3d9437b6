using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Server.Actors;
using Taskboard.Server.Tests.Accounts;

namespace Taskboard.Server.Tests.Timing;

/// <summary>Plans whose days rest on words, on a site of its own.</summary>
internal static class TimedPlans
{
    public static ActingUser Coordinator { get; } = new() { Id = "coordinator00000", Name = "Trần Thị Điều Phối", Role = UserRole.Coordinator };

    /// <summary>A draft of letters whose days were read by the calendar as it stands.</summary>
    public static PlanDraft Draft(AccountsSite site, int year, params (string Title, string Timing, string Recipient)[] letters)
    {
        var calendar = site.Service<OfficialCalendar>();
        return new PlanDraft
        {
            Title = $"Kế hoạch đối ngoại năm {year}",
            Number = $"12/KH-UBND",
            Issued = $"{year - 1}-12-01",
            Year = year,
            Tasks = [.. letters.Select((letter, i) => Letter(letter.Title, letter.Timing, letter.Recipient, year, i, calendar))],
        };
    }

    /// <summary>Puts a draft on the board; the ids of its tasks.</summary>
    public static async Task<IReadOnlyList<string>> Accept(AccountsSite site, PlanDraft draft)
    {
        var reply = await site.Service<PlanDesk>().Accept(draft, null, [.. Enumerable.Range(0, draft.Tasks.Length)], Coordinator, "accept-" + draft.Year, default);
        return Assert.IsType<PlanReply.Done>(reply).TaskIds;
    }

    /// <summary>A task as it stands.</summary>
    public static async Task<PlanTask> Load(AccountsSite site, string taskId) => (await site.Service<ITaskEngine>().Load(taskId, default))!;

    private static TaskDraft Letter(string title, string timing, string recipient, int year, int index, OfficialCalendar calendar)
    {
        var rule = TimingPhrases.Read(timing);
        var window = rule.Resolve(new TimingContext(
            year, Issued: new DateOnly(year - 1, 12, 1), Partner: CountryMentions.FirstIn(recipient), Calendar: calendar));
        return new TaskDraft
        {
            Title = title,
            Kind = TaskKind.Letter,
            Lead = ["Sở Ngoại vụ"],
            Recipients = [recipient],
            Timing = timing,
            Rule = rule,
            From = window.From,
            To = window.To,
            EffectiveTo = window.EffectiveTo != window.To ? window.EffectiveTo : null,
            Certainty = window.Certainty.ToText(),
            Anchor = window.Anchor,
            Recurrence = window.Recurrence,
            Provisional = window.Provisional,
            Lines = new LineRange(index + 1, index + 1),
            Words = title,
        };
    }
}
