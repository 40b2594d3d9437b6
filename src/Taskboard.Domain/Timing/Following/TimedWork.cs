using System.Globalization;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Timing.Following;

/// <summary>A task or a draft of one, as far as its days are concerned.</summary>
/// <param name="Rule">The plan's words and how they are read; null where it has none.</param>
/// <param name="Window">The days that stand.</param>
/// <param name="Period">The plan's year, period and day of issue.</param>
/// <param name="Names">Whom it is for, in the order in which they are asked for a country: country, recipients, partner, title.</param>
public sealed record TimedWork(TimingRule? Rule, DateWindow Window, PlanPeriod Period, IReadOnlyList<string> Names)
{
    /// <summary>A task of a plan.</summary>
    public static TimedWork Of(PlanTask task, Plan plan) => new(
        task.Timing, task.Window, PlanPeriod.Of(plan.Year, plan.From, plan.To, plan.Issued),
        NamesOf(task.Details.Country, task.Details.Recipients, task.Details.Partner, task.Details.Title));

    /// <summary>A task that a draft proposes.</summary>
    public static TimedWork Of(TaskDraft task, PlanDraft plan) => new(
        task.Rule ?? (task.Timing is null ? null : TimingPhrases.Read(task.Timing)),
        new DateWindow(
            task.From, task.To, task.EffectiveTo ?? task.To, CertaintyText.Parse(task.Certainty) ?? Certainty.Open, task.Anchor, task.Recurrence,
            task.Provisional),
        PlanPeriod.Of(plan.Year, plan.From, plan.To, plan.Issued),
        NamesOf(task.Country, task.Recipients, task.Partner, task.Title));

    private static IReadOnlyList<string> NamesOf(string? country, IReadOnlyList<string> recipients, string? partner, string title) =>
        [.. new[] { country, string.Join(", ", recipients) }.Concat(recipients.Take(1)).Append(partner).Append(title).OfType<string>().Where(name => name.Length > 0)];
}

/// <summary>What a plan says of time as a whole.</summary>
/// <param name="Year">The year it is for.</param>
/// <param name="From">First day of its period.</param>
/// <param name="To">Last day of its period.</param>
/// <param name="Issued">The day of issue; where only the month is known, its first day.</param>
public sealed record PlanPeriod(int Year, DateOnly? From, DateOnly? To, DateOnly? Issued)
{
    /// <summary>Reads the day of issue as plans hold it: ISO, a day or only a month.</summary>
    public static PlanPeriod Of(int year, DateOnly? from, DateOnly? to, string? issued) => new(
        year, from, to,
        DateOnly.TryParseExact(
            issued is { Length: 7 } ? issued + "-01" : issued, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
}
