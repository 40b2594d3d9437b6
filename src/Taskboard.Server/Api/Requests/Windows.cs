using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Server.Api;

/// <summary>Days as a program gives them: words are read the way a plan's are, days are taken as they stand.</summary>
internal static class Windows
{
    /// <summary>The rule and the days, or what is wrong with them.</summary>
    /// <param name="body">What was given; null for open.</param>
    /// <param name="plan">The plan whose year the words mean; null for this year.</param>
    /// <param name="today">Today.</param>
    /// <param name="calendar">The working days.</param>
    public static (TimingRule? Rule, DateWindow Window, Refusal? Wrong) Of(WindowBody? body, Plan? plan, DateOnly today, OfficialCalendar calendar)
    {
        if (body is null or { Timing: null, From: null, To: null })
            return (null, DateWindow.Open, null);
        if (DetailRules.Text("timing", body.Timing, TaskDetails.TitleLimit) is { } wrong)
            return (null, DateWindow.Open, wrong);
        if (body.From > body.To)
            return (null, DateWindow.Open, new FieldWrong("to", FieldFault.BackToFront));

        var rule = body.Timing is { } words ? TimingPhrases.Read(words) : null;
        if (body is { From: null, To: null } && rule is not null)
            return (rule, rule.Resolve(new TimingContext(plan?.Year ?? today.Year, plan?.From, plan?.To, Calendar: calendar)), null);
        var certainty = body.Certainty ?? (body.From == body.To ? Certainty.Exact : Certainty.Window);
        DateOnly? last = body.To is { } to ? calendar.LastWorkingDayOnOrBefore(to) : null;
        return (rule, new DateWindow(body.From, body.To, last, certainty), null);
    }
}
