using System.Collections.Immutable;
using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Series;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Plans;

/// <summary>What a task of this year is in the next.</summary>
internal static class NextYearDraft
{
    public static TaskDraft Of(PlanTask task, TaskSeries? series, PlanDraft head, OfficialCalendar calendar, PartnerIndex? partners)
    {
        var (details, responsibility) = (series?.Details ?? task.Details, series?.Responsibility ?? task.Responsibility);
        var rule = series is null ? task.Timing : series.Timing;
        var doubts = ImmutableArray.CreateBuilder<FieldDoubt>();
        // a person's office may have passed to another by then; "Chủ tịch UBND tỉnh" is whoever it is
        if (details.Leader is { } leader && VietnameseText.Key(leader) is var key && (key.Contains("đ/c", StringComparison.Ordinal) || key.Contains("đồng chí", StringComparison.Ordinal)))
            doubts.Add(new(DraftField.Leader, DoubtReason.ToFill));
        if (responsibility.Lead.Count == 0 && responsibility.Invited.Count == 0)
            doubts.Add(new(DraftField.Lead, DoubtReason.NotGiven));
        var draft = new TaskDraft
        {
            Title = details.Title,
            Kind = task.Kind,
            Lead = Names(responsibility.Lead),
            Coordinating = Names(responsibility.Coordinating),
            Requested = Names(responsibility.Invited),
            Section = details.Section,
            Recipients = [.. details.Recipients],
            RecipientCount = details.RecipientCount,
            Leader = details.Leader,
            Members = details.Members,
            People = Amount(details.People),
            Days = Amount(details.Days),
            Funding = details.Funding,
            Content = details.Content is { } content ? YearNumbers.Blanked(content) : null,
            Partner = details.Partner,
            Country = details.Country,
            // it stands in no document yet
            Lines = new LineRange(0, 0),
            Words = details.Words ?? details.Title,
        };
        var next = WithDays(draft, task, rule, head, calendar, partners, doubts);
        var title = Moved(details.Title, task.Window.Anchor, next.Anchor);
        return next with
        {
            Title = title,
            Doubts = YearNumbers.HasBlank(title) && !YearNumbers.HasBlank(details.Title) ? [new(DraftField.Title, DoubtReason.ToFill), .. next.Doubts] : next.Doubts,
        };
    }

    /// <summary>The title in which the day that it hangs on is named, "Quốc khánh Lào (02/12/2026)": that day was worked out anew.</summary>
    private static string Moved(string title, DateOnly? from, DateOnly? to)
    {
        if (from is not { } before || to is not { } after || title.IndexOf(Long(before), StringComparison.Ordinal) is not (>= 0 and var at))
            return YearNumbers.Blanked(title);
        return YearNumbers.Blanked(title[..at]) + Long(after) + YearNumbers.Blanked(title[(at + Long(before).Length)..]);
    }

    private static string Long(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static TaskDraft WithDays(TaskDraft draft, PlanTask task, TimingRule? rule, PlanDraft head, OfficialCalendar calendar, PartnerIndex? partners, ImmutableArray<FieldDoubt>.Builder doubts)
    {
        if (rule is not { Phrase.Length: > 0, ByHand: false })
        {
            doubts.Add(new(DraftField.Timing, task.Window.From is null && task.Window.To is null ? DoubtReason.NotGiven : DoubtReason.ToFill));
            return draft with { Timing = rule?.Phrase, Certainty = Certainty.Open.ToText(), Recurrence = task.Window.Recurrence, Doubts = doubts.ToImmutable() };
        }

        var phrase = NextYearText.Shifted(rule.Phrase);
        if (phrase != rule.Phrase)
            doubts.Add(new(DraftField.Timing, DoubtReason.Inferred));
        // a national day and an anniversary move on by themselves; any other anchor is found anew
        var anchor = rule.Anchor is TimingAnchor.NationalDay or TimingAnchor.Anniversary ? task.Window.Anchor : null;
        if (rule.Anchor == TimingAnchor.NationalDay && DraftTiming.ContextOf(draft, head, calendar, partners).PartnerDay is not null)
            anchor = null;
        var next = DraftTiming.ByWords(draft with { Timing = phrase, Anchor = anchor }, head, calendar, partners);
        if (IsSame(next, task))
        {
            // this year's plan took the next occurrence already, so that it is the one after
            next = DraftTiming.ByWords(draft with { Timing = phrase, Anchor = anchor }, head with { Year = head.Year + 1, From = null, To = null }, calendar, partners);
            doubts.Add(new(DraftField.Timing, DoubtReason.NextYear));
        }
        if (next.From is null && next.To is null && next.Certainty != "external" && rule.Form is not TimingForm.Occasion)
            doubts.Add(new(DraftField.Timing, DoubtReason.NotGiven));
        return next with { Recurrence = next.Recurrence ?? task.Window.Recurrence, Doubts = doubts.ToImmutable() };
    }

    private static bool IsSame(TaskDraft next, PlanTask task) =>
        (next.Anchor is { } anchor && task.Window.Anchor is { } before && anchor <= before) || (next.Anchor is null && next.To is { } to && task.Window.To is { } was && to <= was);

    private static ImmutableArray<string> Names(IEnumerable<UnitRef> units) => [.. units.Select(u => u.Name)];

    private static DraftAmount? Amount(string? text) =>
        text is null ? null : new(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, text);
}
