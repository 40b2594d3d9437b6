using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    private Outcome<TaskEvent> Amend(AmendIt amend, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Coordinate) || !by.Has(Right.Assign))
            return new RightNeeded(by.Has(Right.Coordinate) ? Right.Assign : Right.Coordinate);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (Name(amend.Document, amend.Reason) is { } unnamed)
            return unnamed;
        if ((DetailRules.Check(amend.To.Details) ?? DetailRules.Check(amend.To.Responsibility) ?? DetailRules.Check(amend.To.Window)) is { } wrong)
            return wrong;
        if (amend.To.Responsibility.Lead.Count == 0 && Lead.Count > 0)
            return new FieldWrong("lead", FieldFault.Empty);

        var reason = DetailRules.Clean(amend.Reason)!;
        var details = DetailRules.Clean(amend.To.Details);
        var events = new List<TaskEvent> { new TaskAmended { Document = DetailRules.Clean(amend.Document)!, Says = amend.Says } };
        if (!DetailRules.Same(details, Details))
            events.Add(new DetailsCorrected { From = Details, To = details, Reason = reason });
        if (amend.To.Window != Window || amend.To.Timing != Timing)
            events.Add(new WindowChanged { RuleFrom = Timing, RuleTo = amend.To.Timing, From = Window, To = amend.To.Window, Reason = reason });
        if (!amend.To.Responsibility.IsSame(Responsibility))
        {
            events.Add(new ResponsibilityGiven { From = Responsibility, To = amend.To.Responsibility, Reason = reason, Effective = now.Today });
            events.AddRange(PartOpening.After(this, amend.To.Responsibility, reason, now));
        }
        return new Outcome<TaskEvent>.Done(events.Count > 1 ? events : []);
    }

    /// <summary>An amended plan no longer names the task: its document is the one that cancels it, so that a coordinator may enter it.</summary>
    private Outcome<TaskEvent> Drop(DropIt drop, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Coordinate))
            return new RightNeeded(Right.Coordinate);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (Name(drop.Document, drop.Reason) is { } unnamed)
            return unnamed;
        var document = DetailRules.Clean(drop.Document)!;
        return new Outcome<TaskEvent>.Done(
        [
            new TaskAmended { Document = document },
            new TaskMoved
            {
                Action = "cancel",
                From = State,
                To = CommonStates.Stopped,
                On = now.Today,
                Fields = new Dictionary<string, string> { ["cancelDocument"] = document, ["reason"] = DetailRules.Clean(drop.Reason)! },
            },
        ]);
    }

    private static Refusal? Name(string document, string reason) =>
        string.IsNullOrWhiteSpace(document) ? new FieldWrong("plan.number", FieldFault.Empty)
        : string.IsNullOrWhiteSpace(reason) ? new FieldWrong("reason", FieldFault.Empty)
        : DetailRules.Text("plan.number", document, TaskDetails.TitleLimit * 2) ?? DetailRules.Text("reason", reason, DetailRules.ReasonLimit);
}
