namespace Taskboard.Domain.Timing.Resolving;

/// <summary>A rule's days in one year.</summary>
internal readonly record struct Occurrence(DateOnly? From, DateOnly? To, DateOnly Anchor);

/// <summary>Chooses the year of what comes every year (<c>keys/RULES.md</c> 6): the plan's; what was over before the plan
/// was issued is meant for the next time, if that lies in the plan's period.</summary>
/// <param name="context">The plan.</param>
/// <param name="lead">Working days that must be left between the issue and the last day.</param>
internal sealed class Occurrences(TimingContext context, int lead = 0)
{
    /// <summary>The occurrence that is meant, or null if there is none in the first year nor, where it rolls, later.</summary>
    public Occurrence? Pick(int first, bool rolls, Func<int, Occurrence?> of, List<StoryStep> steps)
    {
        if (!Years.Holds(first))
        {
            return null;
        }

        Occurrence? chosen = null;
        var last = rolls ? Math.Min(context.End.Year + 1, first + 20) : first;
        for (var year = first; year <= last; year++)
        {
            if (of(year) is not { } each)
            {
                continue;
            }

            if (chosen is { } passed)
            {
                if (each.To > context.End)
                {
                    break;
                }

                if (!IsOver(each))
                {
                    steps.Add(new StoryStep(StoryStepKind.NextOccurrence, null, passed.Anchor, each.Anchor));
                    return each;
                }
            }
            else if (!IsOver(each))
            {
                return each;
            }

            chosen ??= each;
        }

        return chosen;
    }

    private bool IsOver(Occurrence each) =>
        context.Issued is { } issued && each.To is { } to && (to < issued || (lead > 0 && context.Days.Before(to.AddDays(1), lead) < issued));
}
