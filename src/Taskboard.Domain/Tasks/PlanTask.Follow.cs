using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    private Outcome<TaskEvent> Follow(FollowWindow follow, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Maintain))
            return new RightNeeded(Right.Maintain);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (string.IsNullOrWhiteSpace(follow.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", follow.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        if (DetailRules.Check(follow.To) is { } badWindow)
            return badWindow;
        if (Timing is null or { ByHand: true })
            return new DaysSetByHand();
        if (follow.To == Window)
            return new Outcome<TaskEvent>.Done([]);
        return new WindowChanged { RuleFrom = Timing, RuleTo = Timing, From = Window, To = follow.To, Reason = DetailRules.Clean(follow.Reason)! };
    }
}
