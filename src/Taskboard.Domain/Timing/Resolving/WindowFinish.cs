namespace Taskboard.Domain.Timing.Resolving;

/// <summary>Finds the last working day of a window, and tells which days off were avoided.</summary>
internal sealed class WindowFinish(TimingRule rule, TimingContext context, List<StoryStep> steps)
{
    private readonly OfficialCalendar days = context.Days;

    /// <summary>The window with its last working day.</summary>
    public DateWindow Apply(DateWindow window)
    {
        if (window.To is not { } to)
        {
            return window;
        }

        var effective = Effective(window, to);
        var counted = rule is { WorkingDays: true, MinDays: not null };
        if (counted && window.Anchor is { } anchor)
        {
            Avoided(anchor < to ? anchor : window.From ?? to, anchor < to ? to : anchor.AddDays(-1));
        }
        else if (effective != to)
        {
            Avoided(effective < to ? effective : to, effective < to ? to : effective);
        }

        if (effective != to)
        {
            steps.Add(new StoryStep(StoryStepKind.Moved, null, to, effective));
        }

        var provisional = (counted || effective != to || rule.Anchor == TimingAnchor.Tet) && days.IsProvisional(effective.Year);
        if (provisional)
        {
            steps.Add(new StoryStep(StoryStepKind.Provisional, null, effective));
        }

        if (context.Issued is { } issued && to < issued)
        {
            steps.Add(new StoryStep(StoryStepKind.BeforeIssue, null, issued));
        }

        if (window.Recurrence is { } recurrence)
        {
            steps.Add(new StoryStep(StoryStepKind.Recurs, recurrence));
        }

        return window with { EffectiveTo = effective, Provisional = provisional };
    }

    // a deadline before something falls back; a term that runs from something goes on to the next working day
    private DateOnly Effective(DateWindow window, DateOnly to)
    {
        if (rule is { Form: TimingForm.AfterAnchor, MinDays: not null })
        {
            return days.FirstWorkingDayOnOrAfter(to);
        }

        var last = days.LastWorkingDayOnOrBefore(to);
        return last < window.From ? to : last;
    }

    private void Avoided(DateOnly from, DateOnly to)
    {
        foreach (var run in days.RunsBetween(from, to))
        {
            steps.Add(new StoryStep(StoryStepKind.Rest, run.Name, run.First, run.Last, run.Basis));
        }
    }
}
