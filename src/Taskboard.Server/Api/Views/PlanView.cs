using Taskboard.Domain.Plans;

namespace Taskboard.Server.Api;

/// <summary>A plan as the API shows it.</summary>
public sealed record PlanView
{
    /// <summary>The plan's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>First half of its tasks' codes.</summary>
    public required string Code { get; init; }

    /// <summary>Its number; absent in a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>When: a day or only a month.</summary>
    public string? Issued { get; init; }

    /// <summary>The year it is for.</summary>
    public required int Year { get; init; }

    /// <summary>First day of its period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of its period.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The highest task number given out.</summary>
    public required int LastOrdinal { get; init; }

    /// <summary>True for the year's collection of work that no plan named.</summary>
    public required bool OutsidePlans { get; init; }

    /// <summary>True when only the units concerned and the leaders may know of it.</summary>
    public bool Limited { get; init; }

    /// <summary>Makes the view.</summary>
    public static PlanView Of(Plan plan) => new()
    {
        Id = plan.Id,
        Version = plan.Version,
        Code = plan.Code,
        Number = plan.Number,
        Title = plan.Title,
        Issuer = plan.Issuer,
        Issued = plan.Issued,
        Year = plan.Year,
        From = plan.From,
        To = plan.To,
        LastOrdinal = plan.LastOrdinal,
        OutsidePlans = plan.OutsidePlans,
        Limited = plan.LimitedTo is not null,
    };
}

/// <summary>All plans.</summary>
public sealed record PlanList(IReadOnlyList<PlanView> Plans);

/// <summary>The tasks of a plan, in the order of their numbers.</summary>
public sealed record TaskList(IReadOnlyList<TaskView> Tasks);

/// <summary>What came of accepting a draft.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="TaskIds">Its tasks, in the order of the draft.</param>
/// <param name="Position">The journal's last position with them.</param>
/// <param name="Repeated">True when it had been accepted before.</param>
public sealed record AcceptedPlan(PlanView Plan, IReadOnlyList<string> TaskIds, long Position, bool Repeated);

/// <summary>What came of limiting a plan, or of opening it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Tasks">How many of its tasks were limited or opened with it.</param>
/// <param name="Unchanged">Tasks that stand as they were, because somebody changed them at that moment: ask again.</param>
public sealed record LimitedPlan(PlanView Plan, int Tasks, IReadOnlyList<string> Unchanged);
