using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Makes the drafts of what was read: merges, splits, works out dates, and says what is doubtful.</summary>
internal static class DraftAssembler
{
    public static ImmutableArray<TaskDraft> Assemble(List<TaskSeed> seeds, PlanContext plan) =>
        [.. DraftMerger.Merge(seeds).SelectMany(Reports.Apart).SelectMany(seed => ByCountry.Apart(seed, plan.Year)).Select(seed => Draft(seed, plan))];

    private static TaskDraft Draft(TaskSeed seed, PlanContext plan)
    {
        var rule = DraftDates.Rule(seed);
        var window = DraftDates.Window(seed, rule, plan);
        return new TaskDraft
        {
            Title = seed.Title,
            Kind = seed.Kind,
            Lead = seed.Lead,
            Coordinating = seed.Coordinating,
            Requested = seed.Requested,
            Timing = seed.Timing,
            Rule = rule,
            From = window.From,
            To = window.To,
            EffectiveTo = window.EffectiveTo == window.To ? null : window.EffectiveTo,
            Certainty = window.Certainty.ToText(),
            Anchor = window.Anchor,
            Recurrence = window.Recurrence,
            Provisional = window.Provisional,
            Section = seed.Section.Length == 0 ? null : seed.Section,
            Recipients = seed.Recipients,
            RecipientCount = seed.RecipientCount ?? (seed.Recipients.Length > 0 && seed.Kind is TaskKind.Letter or TaskKind.Card or TaskKind.Visit ? RecipientsOf(seed) : null),
            Leader = seed.Leader,
            Members = seed.Members,
            People = seed.People,
            Days = seed.Days,
            Funding = seed.Funding,
            Content = seed.Content,
            Partner = seed.Partner,
            Country = seed.Country,
            Lines = seed.Lines,
            Words = seed.Words,
            Doubts = [.. seed.Doubts, .. Doubts(seed), .. DraftDates.Doubts(seed, rule, window, plan)],
        };
    }

    /// <summary>How many recipients, where each is one; open groups have no number.</summary>
    private static int? RecipientsOf(TaskSeed seed) =>
        seed.Recipients.All(recipient => RecipientReader.Count(recipient) == 1) ? seed.Recipients.Length : null;

    private static IEnumerable<FieldDoubt> Doubts(TaskSeed seed)
    {
        if (seed.Lead.IsEmpty && seed.Requested.IsEmpty)
            yield return new FieldDoubt(DraftField.Lead, DoubtReason.NotGiven);
        else if (seed.Lead.Any(IsGroup))
            yield return new FieldDoubt(DraftField.Lead, DoubtReason.OpenGroup);
        if (seed.Coordinating.Any(IsGroup))
            yield return new FieldDoubt(DraftField.Coordinating, DoubtReason.OpenGroup);
        if (seed.Kind == TaskKind.Other)
            yield return new FieldDoubt(DraftField.Kind, DoubtReason.Inferred);
        if (seed.People is { Number: null })
            yield return new FieldDoubt(DraftField.People, DoubtReason.Ambiguous);
        if (seed.Days is { Number: null })
            yield return new FieldDoubt(DraftField.Days, DoubtReason.Ambiguous);
    }

    private static bool IsGroup(string unit) => UnitGroups.End(Lower.Of(unit), 0) > 0;
}
