using System.Text.Json.Serialization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>The day on which it was last reviewed; null where it never was.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>What that review found.</summary>
    public string? ReviewNote { get; init; }

    /// <summary>True while its day is open or somebody else's to say, and its deadline not met: it is never late, so it is reviewed every month.</summary>
    [JsonIgnore]
    public bool IsReviewedMonthly => Deadline is null && Archived is null && SuspendedFrom is null && Window.Certainty is Certainty.Open or Certainty.External
        && Window.Recurrence != DateWindow.Continuous;

    /// <summary>The day on which somebody last had it in hand: a move is as good as a review.</summary>
    [JsonIgnore]
    public DateOnly LookedAt => ReviewedOn > Since ? ReviewedOn.Value : Since;

    /// <summary>True from the first working day of a month on in which nobody has had it in hand.</summary>
    public bool IsToBeReviewed(Moment now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var month = new DateOnly(now.Today.Year, now.Today.Month, 1);
        return IsReviewedMonthly && LookedAt < month && now.Workflows.For(Kind).Find(State) is { Terminal: false } && now.Today >= now.Calendar.FirstWorkingDayOnOrAfter(month);
    }

    /// <summary>True when the user may say that it is still open: somebody of a lead unit or of the focal unit.</summary>
    public bool MayBeReviewedBy(ActingUser user) => IsReviewedMonthly && (Who.LeadUnit.Includes(user, this) || Who.FocalPoint.Includes(user, this));

    private Outcome<TaskEvent> Review(ReviewIt review, ActingUser by, Moment now)
    {
        if (!Who.LeadUnit.Includes(by, this) && !Who.FocalPoint.Includes(by, this))
            return new NotYours("review", [Who.LeadUnit, Who.FocalPoint]);
        if (now.Workflows.For(Kind).State(State).Terminal)
            return new Finished(State);
        if (!IsReviewedMonthly)
            return new NothingToReview();
        if (string.IsNullOrWhiteSpace(review.Note))
            return new FieldWrong("note", FieldFault.Empty);
        if (DetailRules.Text("note", review.Note, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        return new TaskReviewed { On = now.Today, Note = DetailRules.Clean(review.Note)! };
    }
}
