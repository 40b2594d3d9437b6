using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>Says what a command comes to: events to be recorded, or a named refusal. Pure: the same arguments give the same answer.</summary>
    /// <param name="task">The task as it stands; null where there is none of that id.</param>
    /// <param name="call">The command, its version and who gives it.</param>
    /// <param name="now">What is known of the world.</param>
    public static Outcome<TaskEvent> Decide(PlanTask? task, TaskCall call, Moment now)
    {
        if (call.Command is PlanIt plan)
            return task is null ? Begin(plan, call.By, now) : new AlreadyThere(call.TaskId);
        if (task is null)
            return new NoSuchTask(call.TaskId);
        // before anything else: an answer of any other kind would tell that it is there
        if (!task.IsKnownTo(call.By))
            return new NoSuchTask(call.TaskId);
        if (task.Archived is not null && !ReachesArchived(call.Command))
            return new IsArchived();
        if (call.Command is BesideCommand beside)
            return task.Lay(beside, call.By, now);
        if (call.BasedOn is null && !call.By.IsSystem)
            return new VersionNeeded();
        if (call.BasedOn is { } seen && (seen > task.Version || seen < task.Version - task.Beside))
            return new ChangedMeanwhile(task.Version, task.State);
        return call.Command switch
        {
            MoveIt move => task.Move(move, call.By, now),
            MovePart part => task.Move(part, call.By, now),
            GiveResponsibility give => task.Give(give, call.By, now),
            ProposeHandOver propose => task.Propose(propose, call.By, now),
            AnswerHandOver answer => task.Answer(answer, call.By, now),
            WithdrawHandOver withdraw => task.Withdraw(withdraw, call.By),
            TakeOver take => task.Take(take, call.By, now),
            TakeBackMove take => task.TakeBack(take, call.By, now),
            ArchiveIt archive => task.Archive(archive, call.By, now),
            RestoreIt restore => task.Restore(restore, call.By, now),
            ReviewIt review => task.Review(review, call.By, now),
            AskExtension ask => task.Ask(ask, call.By, now),
            DecideExtension decide => task.Decide(decide, call.By, now),
            CorrectDetails correct => task.Correct(correct, call.By),
            ChangeWindow window => task.Change(window, call.By, now),
            FollowWindow follow => task.Follow(follow, call.By, now),
            SucceedUnit succeed => task.Succeed(succeed, call.By, now),
            ChangeTrait trait => task.Change(trait, call.By, now),
            ChangeLimit limit => task.Change(limit, call.By),
            SplitIt split => task.Split(split, call.By, now),
            AmendIt amend => task.Amend(amend, call.By, now),
            DropIt drop => task.Drop(drop, call.By, now),
            _ => throw new InvalidOperationException($"no rule for {call.Command.GetType().Name}"),
        };
    }

    private static Outcome<TaskEvent> Begin(PlanIt plan, ActingUser by, Moment now)
    {
        // by itself comes only what a series says
        if (!by.Has(Right.Coordinate) && !(by.IsSystem && plan.Task.SeriesId is not null))
            return new RightNeeded(Right.Coordinate);
        if (DetailRules.Check(plan.Task.Details) is { } wrong)
            return wrong;
        if (DetailRules.Check(plan.Task.Responsibility) is { } badUnit)
            return badUnit;
        if (DetailRules.Check(plan.Task.Window) is { } badWindow)
            return badWindow;
        if (DetailRules.Text("timing", plan.Task.Timing?.Phrase, DetailRules.PhraseLimit) is { } badPhrase)
            return badPhrase;
        return plan.Task with
        {
            State = now.Workflows.For(plan.Task.Kind).Initial.Id,
            Details = DetailRules.Clean(plan.Task.Details),
            Traits = [.. plan.Task.Traits.Distinct()],
            On = now.Today,
        };
    }

    private Outcome<TaskEvent> Give(GiveResponsibility give, ActingUser by, Moment now)
    {
        if (Wrong(give.To, give.Reason, give.Effective, by, now) is { } wrong)
            return wrong;
        if (give.To.IsSame(Responsibility))
            return new Outcome<TaskEvent>.Done([]);
        return give.Effective > now.Today
            ? Open(give.To, give.Reason, give.Effective.Value, ordered: true, by, now)
            : new Outcome<TaskEvent>.Done([.. Void(give), .. Give(give.To, DetailRules.Clean(give.Reason)!, give.Effective ?? now.Today, now)]);
    }

    // whoever was asked to take over is told that it came otherwise
    private IEnumerable<TaskEvent> Void(GiveResponsibility give) =>
        HandOver is { } open && !give.To.IsSame(open.To) && !Lead.SequenceEqual(give.To.Lead)
            ? [new HandOverWithdrawn { HandOverId = open.Id, Unit = open.Unit, Reason = DetailRules.Clean(give.Reason)! }]
            : [];

    private Outcome<TaskEvent> Correct(CorrectDetails correct, ActingUser by)
    {
        if (!by.Has(Right.Coordinate))
            return new RightNeeded(Right.Coordinate);
        if (DetailRules.Check(correct.To) is { } wrong)
            return wrong;
        if (DetailRules.Text("reason", correct.Reason, DetailRules.ReasonLimit) is { } badReason)
            return badReason;
        var to = DetailRules.Clean(correct.To);
        return DetailRules.Same(to, Details)
            ? new Outcome<TaskEvent>.Done([])
            : new DetailsCorrected { From = Details, To = to, Reason = DetailRules.Clean(correct.Reason) };
    }

    private Outcome<TaskEvent> Change(ChangeWindow change, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Coordinate))
            return new RightNeeded(Right.Coordinate);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (string.IsNullOrWhiteSpace(change.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", change.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        if (DetailRules.Check(change.To) is { } badWindow)
            return badWindow;
        if (DetailRules.Text("timing", change.Rule?.Phrase, DetailRules.PhraseLimit) is { } badPhrase)
            return badPhrase;
        if (change.To == Window && change.Rule == Timing)
            return new Outcome<TaskEvent>.Done([]);
        return new WindowChanged { RuleFrom = Timing, RuleTo = change.Rule, From = Window, To = change.To, Reason = DetailRules.Clean(change.Reason)! };
    }

    private Outcome<TaskEvent> Change(ChangeTrait change, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Coordinate))
            return new RightNeeded(Right.Coordinate);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (DetailRules.Text("reason", change.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        if (Traits.Contains(change.Trait) == change.Present)
            return new Outcome<TaskEvent>.Done([]);
        return new TraitChanged { Trait = change.Trait, Present = change.Present, Reason = DetailRules.Clean(change.Reason) };
    }

    private Outcome<TaskEvent> Split(SplitIt split, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Coordinate))
            return new RightNeeded(Right.Coordinate);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (DetailRules.Check(split.Remains) is { } wrong)
            return wrong;
        if (DetailRules.Check(split.Into.Details) is { } badDetails)
            return badDetails;
        if (DetailRules.Text("reason", split.Reason, DetailRules.ReasonLimit) is { } badReason)
            return badReason;
        return new TaskSplit
        {
            IntoTaskId = split.Into.TaskId,
            IntoTitle = DetailRules.Clean(split.Into.Details).Title,
            Remains = DetailRules.Clean(split.Remains),
            Reason = DetailRules.Clean(split.Reason),
        };
    }
}
