namespace Taskboard.Domain.Timing.Resolving;

/// <summary>Makes the window of one rule, and tells how.</summary>
internal sealed class WindowMaker(TimingRule rule, TimingContext context)
{
    // (ct) a Tết round needs time: with fewer working days left at the plan's issue the next Tết is meant
    private const int TetLead = 10;
    private const int LongestCount = 1000;

    private readonly OfficialCalendar days = context.Days;
    private readonly List<StoryStep> steps = [new StoryStep(StoryStepKind.Phrase, rule.Phrase)];

    // as the phrase was marked, or as the province reads them all
    private bool Inclusive => rule.Inclusive || days.IncludesNamedDay;

    public WindowStory Make()
    {
        var window = rule.Form switch
        {
            TimingForm.Within or TimingForm.Before or TimingForm.Until or TimingForm.Since => OfSpan(),
            TimingForm.BeforeAnchor or TimingForm.AfterAnchor => OfAnchor(),
            TimingForm.Occasion => OfOccasion(),
            TimingForm.Recurring => OfPeriod(rule.Interval > 1 && rule.Frequency == Frequency.Yearly ? Certainty.Open : Certainty.YearOnly),
            TimingForm.Continuous => OfContinuous(),
            TimingForm.YearBefore => OfYearBefore(),
            TimingForm.OnEvent or TimingForm.Season => Waiting(Certainty.Open, DateWindow.OnEvent),
            TimingForm.PerEvent => Waiting(Certainty.Open, DateWindow.PerEvent),
            TimingForm.External or TimingForm.Regulation => Waiting(Certainty.External, Recurrences.Of(rule, null)),
            _ => Unknown(),
        };
        return new WindowStory(Lowered(Finished(window)), steps);
    }

    private DateWindow OfSpan()
    {
        if (rule is { Unit: SpanUnit.Day, Month: null })
        {
            // a day of every month: each month's own series gives its date
            return new DateWindow(null, null, null, Certainty.Window, null, Recurrences.Of(rule, null));
        }

        var first = rule.Year ?? Years.Clamp(context.PlanYear);
        var rolls = rule.Year is null && rule.Form != TimingForm.Since && rule is not { Unit: SpanUnit.Year, Part: SpanPart.Whole };
        var found = new Occurrences(context).Pick(first, rolls, year => SpanDays.Of(rule, year) is { } span ? Bounded(span) : null, steps);
        if (found is not { } window)
        {
            return Unknown();
        }

        if (rule.Year is null)
        {
            steps.Add(new StoryStep(StoryStepKind.PlanYear, From: window.From ?? window.To));
        }

        var certainty = rule.Unit switch
        {
            SpanUnit.Day => Certainty.Exact,
            SpanUnit.Year when rule.Part == SpanPart.Whole => Certainty.YearOnly,
            _ => Certainty.Window,
        };
        return new DateWindow(window.From, window.To, null, certainty, null, Recurrences.Of(rule, window.To));
    }

    private Occurrence Bounded((DateOnly First, DateOnly Last) span) => rule.Form switch
    {
        TimingForm.Before => new Occurrence(null, Inclusive ? span.First : span.First.AddDays(-1), span.First),
        TimingForm.Until => new Occurrence(null, span.Last, span.Last),
        TimingForm.Since => new Occurrence(span.First, null, span.First),
        _ => new Occurrence(span.First, span.Last, span.First),
    };

    private DateWindow OfAnchor()
    {
        var anchor = new AnchorDays(rule, context);
        var lead = rule is { Anchor: TimingAnchor.Tet, MinDays: null, Form: TimingForm.BeforeAnchor } ? TetLead : 0;
        var found = new Occurrences(context, lead).Pick(
            anchor.FirstYear,
            rule.Year is null && anchor.Yearly,
            year => anchor.In(year) is { } day ? Counted(day) : null,
            steps);
        if (found is not { } window)
        {
            steps.Add(new StoryStep(StoryStepKind.AnchorUnknown, anchor.Name, Anchor: rule.Anchor, Country: anchor.CountryCode));
            return rule.Anchor == TimingAnchor.Event
                ? new DateWindow(null, null, null, Certainty.External, null, DateWindow.PerEvent)
                : new DateWindow(null, null, null, Certainty.Open, null, Recurrences.Of(rule, null));
        }

        steps.Add(new StoryStep(StoryStepKind.Anchor, anchor.Name, window.Anchor, Anchor: rule.Anchor, Country: anchor.CountryCode));
        var certainty = window is { From: not null, To: not null } ? Certainty.Window : Certainty.Exact;
        return new DateWindow(window.From, window.To, null, certainty, window.Anchor, Recurrences.Of(rule, window.To));
    }

    private Occurrence Counted(DateOnly day)
    {
        var min = rule.MinDays is { } fewest ? Math.Clamp(fewest, 0, LongestCount) : (int?)null;
        var max = rule.MaxDays is { } most ? Math.Clamp(most, min ?? 0, LongestCount) : (int?)null;
        if (rule.Form == TimingForm.BeforeAnchor)
        {
            var last = Back(day, min ?? (Inclusive ? 0 : 1), min is null);
            var first = max is null ? (DateOnly?)null : Back(day, max.Value);
            // a stored rule may give a longest count of no days
            return new Occurrence(first > last ? last : first, last, day);
        }

        // "sau Tết" lasts until the first lunar month is over
        var end = rule is { Anchor: TimingAnchor.Tet, Day: null } ? LunarCalendar.Vietnamese.ToSolar(new LunarDate(day.Year, 2, 1))?.AddDays(-1) : null;
        return min is null ? new Occurrence(day.AddDays(1), end, day)
            : max is null ? new Occurrence(null, Ahead(day, min.Value), day)
            : new Occurrence(Ahead(day, min.Value), Ahead(day, max.Value), day);
    }

    private DateOnly Back(DateOnly day, int count, bool calendarDays = false) =>
        rule.WorkingDays && !calendarDays ? days.Before(day, count) : day.AddDays(-count);

    private DateOnly Ahead(DateOnly day, int count) => rule.WorkingDays ? days.After(day, count) : day.AddDays(count);

    private DateWindow OfOccasion()
    {
        var anchor = new AnchorDays(rule, context);
        // "năm mới" without its year may be either end of the plan
        var found = rule is { Anchor: TimingAnchor.NewYear, Year: null }
            ? null
            : new Occurrences(context).Pick(anchor.FirstYear, rule.Year is null && anchor.Yearly, year => anchor.In(year) is { } day ? new Occurrence(null, day, day) : null, steps);
        if (found is null)
        {
            steps.Add(new StoryStep(StoryStepKind.Open));
            return DateWindow.Open with { Recurrence = Recurrences.Of(rule, null) };
        }

        steps.Add(new StoryStep(StoryStepKind.Anchor, anchor.Name, found.Value.Anchor, Anchor: rule.Anchor, Country: anchor.CountryCode));
        return DateWindow.Open with { Anchor = found.Value.Anchor, Recurrence = Recurrences.Of(rule, null) };
    }

    private DateWindow OfPeriod(Certainty certainty) =>
        new(context.Start, context.End, null, certainty, null, Recurrences.Of(rule, null));

    private DateWindow OfContinuous()
    {
        var span = rule.Year is { } year && SpanDays.Of(rule with { Unit = SpanUnit.Year }, year) is { } named
            ? named
            : (First: context.Start, Last: context.End);
        return new DateWindow(span.First, span.Last, null, Certainty.YearOnly, null, DateWindow.Continuous);
    }

    private DateWindow OfYearBefore()
    {
        if (context.AnchorDay is not { } day || !Years.Holds(day.Year - 1))
        {
            steps.Add(new StoryStep(StoryStepKind.AnchorUnknown, "Năm tổ chức"));
            return new DateWindow(null, null, null, Certainty.External, null, DateWindow.PerEvent);
        }

        return new DateWindow(null, new DateOnly(day.Year - 1, 12, 31), null, Certainty.YearOnly, day);
    }

    private DateWindow Waiting(Certainty certainty, string? recurrence)
    {
        steps.Add(new StoryStep(StoryStepKind.Waits, rule.Reference));
        return new DateWindow(null, null, null, certainty, null, recurrence);
    }

    private DateWindow Unknown()
    {
        var reason = rule.Unread == UnreadReason.None && rule.Form is not (TimingForm.Open or TimingForm.Stage) ? UnreadReason.NoSuchDay : rule.Unread;
        steps.Add(reason == UnreadReason.None ? new StoryStep(StoryStepKind.Open) : new StoryStep(StoryStepKind.Unread, reason.ToText()));
        return DateWindow.Open;
    }

    private DateWindow Finished(DateWindow window)
    {
        if (window.From is not null || window.To is not null)
        {
            steps.Add(new StoryStep(StoryStepKind.Window, null, window.From, window.To));
        }

        return new WindowFinish(rule, context, steps).Apply(window);
    }

    // dự kiến: one step less certain, but a year stays a year
    private DateWindow Lowered(DateWindow window)
    {
        if (!rule.Expected || window.Certainty is Certainty.External or Certainty.Open)
        {
            return window;
        }

        steps.Add(new StoryStep(StoryStepKind.Expected));
        return window with { Certainty = window.Certainty == Certainty.Exact ? Certainty.Window : Certainty.YearOnly };
    }
}
