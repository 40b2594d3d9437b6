using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    private Outcome<TaskEvent> Succeed(SucceedUnit succeed, ActingUser by, Moment now)
    {
        if (!by.IsSystem && !by.Has(Right.Assign) && !by.Has(Right.Administer))
            return new RightNeeded(Right.Administer);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (string.IsNullOrWhiteSpace(succeed.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", succeed.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        if (succeed.To.Count == 0 || succeed.To.Any(unit => unit.Id is null || unit.Id == succeed.UnitId))
            return new FieldWrong("lead", FieldFault.NotAChoice);
        var to = new Responsibility
        {
            Lead = Replaced(Responsibility.Lead, succeed),
            Coordinating = Replaced(Responsibility.Coordinating, succeed),
            Invited = Replaced(Responsibility.Invited, succeed),
        };
        // who leads does not coordinate as well
        to = to with { Coordinating = [.. to.Coordinating.Where(unit => Responsibility.Coordinating.Any(unit.IsSame) || !to.Lead.Any(unit.IsSame))] };
        var reason = DetailRules.Clean(succeed.Reason)!;
        TaskEvent[] given = to.IsSame(Responsibility)
            ? []
            : [new ResponsibilityGiven { From = Responsibility, To = to, Reason = reason, Effective = succeed.Effective }];
        return new Outcome<TaskEvent>.Done([.. given, .. SucceedHandOver(succeed, to, reason), .. SucceedParts(succeed, reason, now)]);
    }

    // what was proposed to the unit is proposed to its successor, what was ordered holds for it; one that is asked and leads already need not be asked
    private IEnumerable<TaskEvent> SucceedHandOver(SucceedUnit succeed, Responsibility to, string reason)
    {
        if (HandOver is not { } open)
            yield break;
        var next = new Responsibility
        {
            Lead = Replaced(open.To.Lead, succeed),
            Coordinating = Replaced(open.To.Coordinating, succeed),
            Invited = Replaced(open.To.Invited, succeed),
        };
        if (open.IsProposed && (next.Lead.Count != 1 || next.Lead.SequenceEqual(to.Lead)))
            yield return new HandOverWithdrawn { HandOverId = open.Id, Unit = open.Unit, Reason = reason };
        else if (!next.IsSame(open.To) || !to.Lead.SequenceEqual(Lead))
            yield return new HandOverOpened { HandOver = open with { Id = LastHandOver + 1, To = next }, Replaces = open.Unit };
    }

    private static IReadOnlyList<UnitRef> Replaced(IReadOnlyList<UnitRef> units, SucceedUnit succeed)
    {
        if (!units.Any(unit => unit.Id == succeed.UnitId))
            return units;
        var next = new List<UnitRef>();
        foreach (var unit in units.SelectMany(unit => unit.Id == succeed.UnitId ? succeed.To : [unit]))
            if (!next.Exists(unit.IsSame))
                next.Add(unit);
        return next;
    }

    // what the unit still owes, its successors owe: the old part is waived with the reason, theirs is asked anew with the same day
    private IEnumerable<TaskEvent> SucceedParts(SucceedUnit succeed, string reason, Moment now)
    {
        var id = Parts.Count == 0 ? 1 : Parts.Max(part => part.Id) + 1;
        foreach (var part in Parts.Where(part => part.IsOpen && part.Unit.Id == succeed.UnitId))
        {
            yield return new PartMoved { PartId = part.Id, Action = PartAction.Waive, From = part.State, To = PartState.Waived, On = now.Today, Note = reason };
            foreach (var unit in succeed.To.Where(unit => !Parts.Any(other => other.IsOpen && other.Template == part.Template && other.Unit.IsSame(unit))))
                yield return new PartOpened
                {
                    Part = part with { Id = id++, Unit = unit, AskedOn = now.Today, State = PartState.Asked, MovedOn = null, Note = null, Answer = null },
                };
        }
    }
}
