using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>Every action of the workflow, as a user sees it now: those that leave the present state first, each with the reason
    /// why it may not be taken, or none where it may.</summary>
    public IReadOnlyList<ActionChoice> Choices(ActingUser user, Moment now)
    {
        var workflow = now.Workflows.For(Kind);
        var choices = new List<ActionChoice>();
        foreach (var action in workflow.Leaving(State).Where(t => !t.BySystem).Select(t => t.Action).Distinct())
        {
            var why = Find(action, workflow, out var transition);
            choices.Add(new(transition!, why ?? Forbids(transition!, user, now)));
        }
        var possible = Possible(workflow);
        foreach (var transition in workflow.Transitions.Where(t => !t.BySystem))
            if (!choices.Exists(c => c.Transition.Action == transition.Action))
                choices.Add(new(transition, new NotFromHere(transition.Action, State, possible)));
        return choices;
    }

    private Outcome<TaskEvent> Move(MoveIt move, ActingUser by, Moment now)
    {
        var workflow = now.Workflows.For(Kind);
        if (Find(move.Action, workflow, out var transition) is { } why)
            return why;
        if (Forbids(transition!, by, now) is { } forbidden)
            return forbidden;
        var given = move.Fields ?? new Dictionary<string, string>();
        var papers = PaperRules.Read(transition!, given, move.Papers, Attachments, out var unfit);
        if (unfit is not null)
            return unfit;
        if (FieldRules.Check(transition!, papers, Fields, now.Today, Opens) is { } wrong)
            return wrong;

        var fields = FieldRules.Clean(transition!, papers);
        var to = transition!.To == Transition.WhereItWas ? SuspendedFrom ?? workflow.Initial.Id : transition.To;
        var events = new List<TaskEvent>
        {
            new TaskMoved
            {
                Action = move.Action,
                From = State,
                To = to,
                On = now.Today,
                Fields = fields,
                Papers = move.Papers is { Count: > 0 } ? move.Papers : null,
                Deadline = transition.MeetsDeadline ? new(FieldRules.Day(fields, transition.DeadlineField) ?? now.Today, Window.Due) : null,
                ReopensDeadline = transition.ReopensDeadline && Deadline is not null,
            },
        };
        events.AddRange(PartOpening.By(this, transition, fields, now));
        return new Outcome<TaskEvent>.Done(events);
    }

    private Refusal? Find(string action, Workflow workflow, out Transition? transition)
    {
        transition = null;
        Refusal? unmet = null;
        foreach (var t in workflow.Leaving(State))
        {
            if (t.Action != action)
                continue;
            var failing = t.When.FirstOrDefault(c => !c.Holds(Traits));
            if (failing is null)
            {
                transition = t;
                return null;
            }
            transition ??= t;
            unmet ??= new DoesNotApply(action, failing.Trait, failing.Present);
        }
        if (unmet is not null)
            return unmet;
        if (!workflow.Knows(action))
            return new NoSuchAction(action);
        return workflow.State(State).Terminal ? new Finished(State) : new NotFromHere(action, State, Possible(workflow));
    }

    /// <summary>Why a user may not take a transition from the present state; null where they may. Fields that it asks for are not looked at.</summary>
    internal Refusal? Prevents(Transition transition, ActingUser user, Moment now) => Forbids(transition, user, now);

    private Refusal? Forbids(Transition transition, ActingUser user, Moment now)
    {
        if (!transition.By.Any(who => who.Includes(user, this)))
            return new NotYours(transition.Action, transition.By);
        if (user.IsSystem && transition.AfterDay is { } field && !(FieldRules.Day(Fields, field) < now.Today))
            return new NotYet(transition.Action, FieldRules.Day(Fields, field));
        foreach (var need in transition.Needs)
        {
            switch (need)
            {
                case PartsNeed parts when Parts.Any(parts.IsOwed):
                    return new PartsOpen(transition.Action, [.. Parts.Where(parts.IsOwed).Select(p => p.Unit.Name).Distinct()]);
                case ParentNeed parent when ParentId is not null && !parent.States.Contains(now.ParentState ?? ""):
                    return new ParentNotReady(transition.Action, now.ParentState, parent.States);
                case DetailNeed detail when !Has(detail.Detail):
                    return new DetailMissing(transition.Action, detail.Detail);
            }
        }
        return null;
    }

    private bool Has(TaskDetail detail) => detail switch
    {
        TaskDetail.Lead => Lead.Any(u => u.Id is not null),
        TaskDetail.Recipient => Details.Recipients.Count > 0 || Details.Partner is not null,
        TaskDetail.Leader => Details.Leader is not null,
        TaskDetail.Date => Window.From is not null || Window.To is not null || Window.Anchor is not null,
        _ => true,
    };

    private IReadOnlyList<string> Possible(Workflow workflow) =>
        [.. workflow.Leaving(State).Where(t => !t.BySystem).Select(t => t.Action).Distinct()];

    private Outcome<TaskEvent> Move(MovePart move, ActingUser by, Moment now)
    {
        if (!by.Has(Right.MovePart))
            return new RightNeeded(Right.MovePart);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        var part = Parts.FirstOrDefault(p => p.Id == move.PartId);
        return part is null ? new NoSuchPart(move.PartId) : PartRules.Move(this, part, move, by, now);
    }
}
