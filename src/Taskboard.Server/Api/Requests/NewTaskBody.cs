using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Api;

/// <summary>A task that no document named. Units are named by id or by name.</summary>
public sealed record NewTaskBody
{
    /// <summary>The plan it joins; the year's plan of work outside plans when left out. A split joins the plan of the task.</summary>
    public string? PlanId { get; init; }

    /// <summary>Its kind.</summary>
    public TaskKind? Kind { get; init; }

    /// <summary>What it is; the title must not be empty.</summary>
    public DetailsBody? Details { get; init; }

    /// <summary>Cơ quan chủ trì.</summary>
    public IReadOnlyList<string>? Lead { get; init; }

    /// <summary>Cơ quan phối hợp.</summary>
    public IReadOnlyList<string>? Coordinating { get; init; }

    /// <summary>Asked to join.</summary>
    public IReadOnlyList<string>? Invited { get; init; }

    /// <summary>Its days; open when left out.</summary>
    public WindowBody? Window { get; init; }

    /// <summary>Conditions of optional steps.</summary>
    public IReadOnlyList<TaskTrait>? Traits { get; init; }

    /// <summary>The task that it belongs to.</summary>
    public string? ParentId { get; init; }
}
