using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>A request for a later deadline that is not decided; null where none is open.</summary>
    public Extension? Extension { get; init; }

    /// <summary>Number of the last request.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int LastExtension { get; init; }

    /// <summary>The deadline before the first extension that was granted; null where none was.</summary>
    public DateOnly? OriginalDue { get; init; }

    /// <summary>True when the user may ask for a later deadline: somebody of the lead unit, or of the focal unit, while there is one and it is not met.</summary>
    public bool MayBeExtendedFor(ActingUser user) => Due is not null && (Who.LeadUnit.Includes(user, this) || Who.FocalPoint.Includes(user, this));

    /// <summary>True when the user may decide on the request: the Chair, a Vice Chair, or a coordinator, and not who asked, nor
    /// anybody on that person's behalf.</summary>
    public bool IsDecidedBy(ActingUser user) =>
        Extension is { } open && user.Selves.Any(self => !open.IsOwnOf(self) && (self.Has(Right.Coordinate) || Who.Signer.Includes(self, this)));

    private Outcome<TaskEvent> Ask(AskExtension ask, ActingUser by, Moment now)
    {
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (!Who.LeadUnit.Includes(by, this) && !Who.FocalPoint.Includes(by, this))
            return new NotYours("ask-extension", [Who.LeadUnit, Who.FocalPoint]);
        if (Due is not { } due)
            return new NoDeadline();
        if (string.IsNullOrWhiteSpace(ask.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if ((DetailRules.Text("reason", ask.Reason, DetailRules.ReasonLimit) ?? Later(ask.To, due)) is { } wrong)
            return wrong;
        return new ExtensionAsked
        {
            Extension = new()
            {
                Id = LastExtension + 1,
                To = ask.To!.Value,
                Reason = DetailRules.Clean(ask.Reason)!,
                ById = by.Id,
                By = by.Name,
                OnBehalfOfId = by.OnBehalfOf?.Id,
                On = now.Today,
            },
        };
    }

    private Outcome<TaskEvent> Decide(DecideExtension decide, ActingUser by, Moment now)
    {
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (!by.Has(Right.Coordinate) && !Who.Signer.Includes(by, this))
            return new NotYours("decide-extension", [Who.Signer, Who.FocalPoint]);
        if (Extension is not { } open || open.Id != decide.ExtensionId || Due is not { } due)
            return new NoSuchExtension(decide.ExtensionId);
        if (open.IsOwnOf(by))
            return new NotOnesOwn();
        if (!decide.Grant && string.IsNullOrWhiteSpace(decide.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        var to = decide.To ?? open.To;
        if ((DetailRules.Text("reason", decide.Reason, DetailRules.ReasonLimit) ?? (decide.Grant ? Later(to, due) : null)) is { } wrong)
            return wrong;
        return new ExtensionDecided
        {
            ExtensionId = open.Id,
            Granted = decide.Grant,
            From = Window,
            To = decide.Grant ? Window with { To = to, EffectiveTo = to } : Window,
            On = now.Today,
            Reason = DetailRules.Clean(decide.Reason),
        };
    }

    private static FieldWrong? Later(DateOnly? day, DateOnly due) => day is null
        ? new FieldWrong("to", FieldFault.Empty)
        : DetailRules.Day("to", day) as FieldWrong ?? (day <= due ? new FieldWrong("to", FieldFault.BackToFront) : null);

    private PlanTask Apply(ExtensionDecided decided) => decided.Granted
        ? this with
        {
            Extension = null,
            OriginalDue = OriginalDue ?? decided.From.Due,
            Window = decided.To,
            // what was granted no longer follows the plan's words
            Timing = Timing is null ? null : Timing with { ByHand = true },
        }
        : this with { Extension = null };
}
