using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>True when only the units concerned and the leaders may know of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Limited { get; init; }

    /// <summary>Who may know of it now: of a limited task its lead, coordinating and invited units, those with a part in it that was not waived, those that are to take it over, those without whose function its workflow stops, and the leaders.</summary>
    [JsonIgnore]
    public Audience Audience => Limited ? AudienceOf(Responsibility) : Audience.Everyone;

    /// <summary>Who may know of the task while it is limited and these units answer for it.</summary>
    public Audience AudienceOf(Responsibility responsibility) => Audience.OfUnits(responsibility.Lead
        .Concat(responsibility.Coordinating)
        .Concat(responsibility.Invited)
        .Concat(Parts.Where(p => p.State != PartState.Waived).Select(p => p.Unit))
        .Concat(HandOver?.To.Lead ?? [])
        .Select(u => u.Id)
        .OfType<string>(), WorkflowBook.Default.For(Kind).FunctionsNeeded);

    /// <summary>True when the user may know that the task is there.</summary>
    public bool IsKnownTo(ActingUser user) => user.IsSystem || user.IsIn(Audience);

    /// <summary>True when the user may limit it and open it: a coordinator or a leader who may know of it, or an officer of a lead unit.</summary>
    public bool MayBeLimitedBy(ActingUser user) => IsKnownTo(user) && (user.Has(Right.Limit) || Who.LeadUnit.Includes(user, this));

    private Outcome<TaskEvent> Change(ChangeLimit change, ActingUser by)
    {
        if (!MayBeLimitedBy(by))
            return new RightNeeded(Right.Limit);
        if (string.IsNullOrWhiteSpace(change.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", change.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        return change.Limited == Limited
            ? new Outcome<TaskEvent>.Done([])
            : new LimitChanged { Limited = change.Limited, Reason = DetailRules.Clean(change.Reason)! };
    }
}
