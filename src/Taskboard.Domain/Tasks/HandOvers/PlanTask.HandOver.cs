using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>A change of responsibility that has not taken effect; null where none is open.</summary>
    public HandOver? HandOver { get; init; }

    /// <summary>Number of the last hand-over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int LastHandOver { get; init; }

    /// <summary>True when the user may answer for the unit that is asked to take over.</summary>
    public bool IsOfferedTo(ActingUser user) => HandOver is { IsProposed: true } open && user.Has(Right.MovePart) && user.BelongsTo([open.Unit]);

    private Outcome<TaskEvent> Propose(ProposeHandOver propose, ActingUser by, Moment now)
    {
        if (Wrong(propose.To, propose.Reason, propose.Effective, by, now) is { } wrong)
            return wrong;
        if (propose.To.Lead is not [{ Id: not null } unit] || Lead.Any(unit.IsSame))
            return new FieldWrong("lead", propose.To.Lead.Count == 0 ? FieldFault.Empty : FieldFault.NotAChoice);
        return Open(propose.To, propose.Reason, propose.Effective ?? now.Today, ordered: false, by, now);
    }

    /// <summary>What is wrong with giving the task to others, now or later.</summary>
    private Refusal? Wrong(Responsibility to, string why, DateOnly? effective, ActingUser by, Moment now)
    {
        if (!by.Has(Right.Assign))
            return new RightNeeded(Right.Assign);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (string.IsNullOrWhiteSpace(why))
            return new FieldWrong("reason", FieldFault.Empty);
        return DetailRules.Text("reason", why, DetailRules.ReasonLimit)
            ?? DetailRules.Day("effective", effective)
            ?? (to.Lead.Count == 0 ? new FieldWrong("lead", FieldFault.Empty) : DetailRules.Check(to));
    }

    private HandOverOpened Open(Responsibility to, string reason, DateOnly effective, bool ordered, ActingUser by, Moment now) => new()
    {
        HandOver = new()
        {
            Id = LastHandOver + 1,
            To = to,
            Ordered = ordered,
            Reason = DetailRules.Clean(reason)!,
            Effective = effective,
            By = by.Name,
            On = now.Today,
        },
        Replaces = HandOver?.Unit,
    };

    private Outcome<TaskEvent> Answer(AnswerHandOver answer, ActingUser by, Moment now)
    {
        if (!by.Has(Right.MovePart))
            return new RightNeeded(Right.MovePart);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (HandOver is not { IsProposed: true } open || open.Id != answer.HandOverId)
            return new NoSuchHandOver(answer.HandOverId);
        if (!by.BelongsTo([open.Unit]))
            return new NotYourHandOver(open.Unit.Name);
        if (DetailRules.Text("reason", answer.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        if (!answer.Accept && string.IsNullOrWhiteSpace(answer.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        var answered = new HandOverAnswered
        {
            HandOverId = open.Id,
            Unit = open.Unit,
            Accepted = answer.Accept,
            On = now.Today,
            Reason = DetailRules.Clean(answer.Reason),
        };
        return answer.Accept && open.Effective <= now.Today
            ? new Outcome<TaskEvent>.Done([answered, .. Give(open.To, open.Reason, now.Today, now)])
            : answered;
    }

    private Outcome<TaskEvent> Withdraw(WithdrawHandOver withdraw, ActingUser by)
    {
        if (!by.Has(Right.Assign))
            return new RightNeeded(Right.Assign);
        if (HandOver is not { } open || open.Id != withdraw.HandOverId)
            return new NoSuchHandOver(withdraw.HandOverId);
        if (string.IsNullOrWhiteSpace(withdraw.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        return DetailRules.Text("reason", withdraw.Reason, DetailRules.ReasonLimit) is { } wrong
            ? wrong
            : new HandOverWithdrawn { HandOverId = open.Id, Unit = open.Unit, Reason = DetailRules.Clean(withdraw.Reason)! };
    }

    private Outcome<TaskEvent> Take(TakeOver take, ActingUser by, Moment now)
    {
        if (!by.IsSystem)
            return new RightNeeded(Right.Assign);
        if (HandOver is not { } open || open.Id != take.HandOverId || !open.IsDue(now.Today) || now.Workflows.For(Kind).State(State).Terminal)
            return new NoSuchHandOver(take.HandOverId);
        return new Outcome<TaskEvent>.Done([.. Give(open.To, open.Reason, open.Effective, now)]);
    }

    private IEnumerable<TaskEvent> Give(Responsibility to, string reason, DateOnly effective, Moment now) =>
        [new ResponsibilityGiven { From = Responsibility, To = to, Reason = reason, Effective = effective }, .. PartOpening.After(this, to, reason, now)];

    private PlanTask Apply(ResponsibilityGiven given) => this with
    {
        Responsibility = given.To,
        // another lead than was planned makes what was planned void; other units beside the same lead are there after the hand-over too
        HandOver = HandOver is not { } open || given.To.IsSame(open.To) || !given.From.Lead.SequenceEqual(given.To.Lead)
            ? null
            : open with
            {
                To = open.To with
                {
                    Coordinating = Carried(open.To.Coordinating, given.From.Coordinating, given.To.Coordinating, open.To.Lead),
                    Invited = Carried(open.To.Invited, given.From.Invited, given.To.Invited, []),
                },
            },
    };

    private static IReadOnlyList<UnitRef> Carried(IReadOnlyList<UnitRef> planned, IReadOnlyList<UnitRef> before, IReadOnlyList<UnitRef> after, IReadOnlyList<UnitRef> lead) =>
    [
        .. planned.Where(unit => !before.Any(unit.IsSame) || after.Any(unit.IsSame)),
        .. after.Where(unit => !before.Any(unit.IsSame) && !planned.Any(unit.IsSame) && !lead.Any(unit.IsSame)),
    ];
}
