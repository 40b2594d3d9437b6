using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Timing;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Works out the dates of a draft from its phrase, in the light of the plan.</summary>
internal static class DraftDates
{
    /// <summary>The rule of a task; where it has no timing of its own, that of the occasion it is for ("năm mới 2025").</summary>
    public static TimingRule? Rule(TaskSeed seed) =>
        seed.Timing is { } phrase ? TimingPhrases.Read(phrase) : OccasionOf(seed) is { } occasion ? TimingPhrases.Read(occasion) : null;

    public static DateWindow Window(TaskSeed seed, TimingRule? rule, PlanContext plan)
    {
        if (rule is null)
            return DateWindow.Open;
        var context = new TimingContext(plan.Year, plan.From, plan.To, plan.Issued, Partner(seed), seed.Anchor, plan.Calendar);

        // "chúc mừng năm mới 2025 và Tết cổ truyền": the feast is that of the year that the greeting names
        if (rule.Anchor is TimingAnchor.TraditionalNewYear or TimingAnchor.Tet && rule.Year is null && OccasionOf(seed) is { } occasion && int.Parse(occasion.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture) is var year && year == plan.Year + 1)
            context = context with { PlanYear = year, PlanFrom = new DateOnly(year, 1, 1), PlanTo = null };
        return rule.Resolve(context);
    }

    public static IEnumerable<FieldDoubt> Doubts(TaskSeed seed, TimingRule? rule, DateWindow window, PlanContext plan)
    {
        if (seed.Timing is null)
            yield return new FieldDoubt(DraftField.Timing, DoubtReason.NotGiven);
        else if (rule is { Form: TimingForm.Unread, Unread: UnreadReason.UnknownWords or UnreadReason.None })
            yield return new FieldDoubt(DraftField.Timing, DoubtReason.NotUnderstood);
        else if (rule is { Form: TimingForm.Unread })
            yield return new FieldDoubt(DraftField.Timing, DoubtReason.ImpossibleDate);
        else if (window.Certainty == Certainty.External)
            yield return new FieldDoubt(DraftField.Timing, DoubtReason.WaitsForOthers);
        if (window.To is { } to && plan.Issued is { } issued && to < issued)
            yield return new FieldDoubt(DraftField.Timing, DoubtReason.BeforeIssue);
        if (window.Anchor is { } anchor && rule is { Anchor: TimingAnchor.NationalDay } && anchor.Year > plan.Year)
            yield return new FieldDoubt(DraftField.Timing, DoubtReason.NextYear);
    }

    private static Country? Partner(TaskSeed seed)
    {
        foreach (var text in new[] { seed.Country, string.Join(", ", seed.Recipients), seed.Partner, seed.Title })
        {
            if (CountryFinder.In(text) is [var country, ..])
                return country;
        }

        return null;
    }

    /// <summary>"năm mới 2025" in the title or the heading.</summary>
    private static string? OccasionOf(TaskSeed seed)
    {
        foreach (var text in (ReadOnlySpan<string?>)[seed.Title, seed.Occasion])
        {
            if (text is null)
                continue;
            var at = Words.Find(Lower.Of(text), "năm mới", 0);
            if (at >= 0 && at + 12 <= text.Length && int.TryParse(text.AsSpan(at + 8, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return text[at..(at + 12)];
        }

        return null;
    }
}
