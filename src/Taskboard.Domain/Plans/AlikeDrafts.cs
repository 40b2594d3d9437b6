using System.Collections.Immutable;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Plans;

/// <summary>Finds the drafts to which a correction of one of them may apply as well, and applies it.</summary>
public static class AlikeDrafts
{
    /// <summary>The fields of which a correction can be applied to others.</summary>
    public static ImmutableArray<DraftField> Fields { get; } =
        [DraftField.Lead, DraftField.Coordinating, DraftField.Kind, DraftField.Leader, DraftField.Timing, DraftField.Title];

    /// <summary>The fields of <see cref="Fields"/> in which two states of a draft differ.</summary>
    public static ImmutableArray<DraftField> Changed(TaskDraft before, TaskDraft after) =>
        [.. Fields.Where(field => field == DraftField.Title ? BlankFilling.Between(before.Title, after.Title) is not null : !Same(before, after, field))];

    /// <summary>Indices of the other drafts that the correction would change, in the order of the document.</summary>
    /// <param name="plan">The plan, with the correction in it.</param>
    /// <param name="index">The draft that was corrected.</param>
    /// <param name="before">That draft as it was.</param>
    /// <param name="field">The field that was corrected.</param>
    /// <param name="scope">Which others are meant.</param>
    /// <param name="dropped">Indices of drafts that were left out; they stay as they are.</param>
    public static ImmutableArray<int> Find(
        PlanDraft plan, int index, TaskDraft before, DraftField field, AlikeScope scope, IReadOnlyList<int> dropped)
    {
        var corrected = plan.Tasks[index];
        var found = ImmutableArray.CreateBuilder<int>();
        // of a title only a blank that was filled in concerns others: those with the same blank
        var filling = field == DraftField.Title ? BlankFilling.Between(before.Title, corrected.Title) : null;
        if (field == DraftField.Title && (filling is null || scope != AlikeScope.SameValue))
            return [];
        for (var i = 0; i < plan.Tasks.Length; i++)
        {
            var other = plan.Tasks[i];
            if (i != index && !dropped.Contains(i) && (filling is not null ? filling.Fits(other.Title) : !Same(other, corrected, field) && Within(other, before, field, scope)))
                found.Add(i);
        }
        return found.ToImmutable();
    }

    /// <summary>A draft with the field of another. A phrase about time is worked out anew for the draft's own partner; days set by hand are taken as they are.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="field">The field.</param>
    /// <param name="from">The other, as it was corrected.</param>
    /// <param name="before">The other, as it was before.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="calendar">The working days.</param>
    public static TaskDraft With(TaskDraft draft, DraftField field, TaskDraft from, TaskDraft before, PlanDraft plan, OfficialCalendar calendar)
    {
        var next = field switch
        {
            DraftField.Kind => draft with { Kind = from.Kind },
            DraftField.Lead => draft with { Lead = from.Lead },
            DraftField.Coordinating => draft with { Coordinating = from.Coordinating },
            DraftField.Leader => draft with { Leader = from.Leader },
            DraftField.Title => draft with { Title = BlankFilling.Between(before.Title, from.Title)?.In(draft.Title) ?? draft.Title },
            DraftField.Timing => WithTiming(draft, from, plan, calendar),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
        return next with { Doubts = [.. draft.Doubts.Where(doubt => doubt.Field != field)] };
    }

    /// <summary>The heading under which a draft stands: <c>II.2.b</c> of <c>II.2.b + Phụ lục 03.4</c>, <c>Phụ lục 05</c> of <c>Phụ lục 05.3</c>.</summary>
    public static string? Heading(string? section)
    {
        if (section is null)
            return null;
        var joint = section.IndexOf(" + ", StringComparison.Ordinal);
        if (joint > 0)
            return section[..joint];
        var last = section.LastIndexOf('.');
        return last > 0 ? section[..last] : section;
    }

    private static bool Within(TaskDraft other, TaskDraft before, DraftField field, AlikeScope scope) => scope switch
    {
        AlikeScope.SameValue => Same(other, before, field),
        AlikeScope.SameKind => other.Kind == before.Kind,
        AlikeScope.SameSection => before.Section is not null && Heading(other.Section) == Heading(before.Section),
        _ => false,
    };

    private static bool Same(TaskDraft a, TaskDraft b, DraftField field) => field switch
    {
        DraftField.Kind => a.Kind == b.Kind,
        DraftField.Lead => a.Lead.SequenceEqual(b.Lead),
        DraftField.Coordinating => a.Coordinating.SequenceEqual(b.Coordinating),
        DraftField.Leader => a.Leader == b.Leader,
        DraftField.Timing => a.Timing == b.Timing && (a.Timing is not null || (a.From == b.From && a.To == b.To)),
        _ => false,
    };

    private static TaskDraft WithTiming(TaskDraft draft, TaskDraft from, PlanDraft plan, OfficialCalendar calendar) =>
        from.Timing is not null
            ? DraftTiming.ByWords(draft with { Timing = from.Timing }, plan, calendar)
            : draft with
            {
                Timing = null,
                Rule = null,
                Provisional = from.Provisional,
                From = from.From,
                To = from.To,
                EffectiveTo = from.EffectiveTo,
                Certainty = from.Certainty,
                Anchor = from.Anchor,
                Recurrence = from.Recurrence,
            };
}
