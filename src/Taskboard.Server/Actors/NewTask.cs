using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Actors;

/// <summary>A task that a coordinator writes by hand, or splits from another.</summary>
public sealed record NewTask
{
    /// <summary>The plan it joins; null for the year's plan of work outside plans.</summary>
    public string? PlanId { get; init; }

    /// <summary>Its kind.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>What it is.</summary>
    public required TaskDetails Details { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>The words about time; null where days were set by hand.</summary>
    public TimingRule? Timing { get; init; }

    /// <summary>Its days.</summary>
    public required DateWindow Window { get; init; }

    /// <summary>Conditions of optional steps.</summary>
    public IReadOnlyList<TaskTrait> Traits { get; init; } = [];

    /// <summary>The task that it belongs to.</summary>
    public string? ParentId { get; init; }
}
