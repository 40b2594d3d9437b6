using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>The day by which the present step should be done so that the task keeps its deadline; null where no rule gives one.
    /// For display and reminders: only the task's own deadline makes it late.</summary>
    public DateOnly? StepDue(WorkflowBook workflows, OfficialCalendar calendar)
    {
        DateOnly? earliest = null;
        foreach (var transition in workflows.For(Kind).Leaving(State))
            if (!transition.IsReturn && transition.When.All(c => c.Holds(Traits)))
                foreach (var allowance in transition.Allowed)
                    if (LastDay(allowance, calendar) is { } day && (earliest is null || day < earliest))
                        earliest = day;
        return earliest;
    }

    private DateOnly? LastDay(Allowance allowance, OfficialCalendar calendar) => allowance.Relative switch
    {
        AllowanceFrom.StateEntered => Later(Since, allowance, calendar),
        AllowanceFrom.AfterField => FieldRules.Day(Fields, allowance.Field) is { } day ? Later(day, allowance, calendar) : null,
        AllowanceFrom.BeforeField => FieldRules.Day(Fields, allowance.Field) is { } day ? Earlier(day, allowance, calendar) : null,
        _ => FirstDay is { } first ? Earlier(first, allowance, calendar) : null,
    };

    /// <summary>The first day of a window that means a day: a whole year says nothing about when to begin.</summary>
    private DateOnly? FirstDay => Window is { Due: not null, Certainty: not Certainty.YearOnly } ? Window.From ?? Window.Due : null;

    /// <summary>The first day of a window of days; null where it has none, or means a whole year.</summary>
    private DateOnly? Opens => Window.Certainty is Certainty.YearOnly ? null : Window.From;

    /// <summary>A last day that counts forward and falls on a day off moves to the next working day (BLDS 2015, Điều 148 khoản 5).</summary>
    private static DateOnly Later(DateOnly day, Allowance allowance, OfficialCalendar calendar) => allowance.Unit == DayUnit.Working
        ? calendar.After(day, allowance.Days)
        : calendar.FirstWorkingDayOnOrAfter(day.AddDays(allowance.Days));

    private static DateOnly Earlier(DateOnly day, Allowance allowance, OfficialCalendar calendar) => allowance.Unit == DayUnit.Working
        ? calendar.Before(day, allowance.Days)
        : calendar.LastWorkingDayOnOrBefore(day.AddDays(-allowance.Days));
}
