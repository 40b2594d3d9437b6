using Taskboard.Domain.Plans;

namespace Taskboard.Server.Boards;

/// <summary>A plan as far as boards know it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="ChangedAt">When it was accepted, or a task was added to it by hand.</param>
public sealed record PlanHead(Plan Plan, DateTimeOffset ChangedAt)
{
    /// <summary>Days for which a plan stays on the board of all plans after it was touched, whatever its year.</summary>
    public const int DaysInSight = 366;

    /// <summary>Whether the board of all current plans shows it: its year or period is not over, or somebody imported it or added to it within
    /// a year, so that last year's reports and a plan that was entered late stay in sight.</summary>
    public bool IsCurrent(DateOnly today) =>
        Plan.Year >= today.Year || Plan.To >= today || DateOnly.FromDateTime(ChangedAt.UtcDateTime).AddDays(DaysInSight) >= today;

    /// <summary>As a choice to go to.</summary>
    public PlanChoice Choice => new(Plan.Id, Plan.Code, Plan.Number, Plan.Title, Plan.Year);
}
