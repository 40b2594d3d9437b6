using Taskboard.Domain.Plans;

namespace Taskboard.Server.Api;

/// <summary>A draft with corrections.</summary>
public sealed record CorrectedDraft
{
    /// <summary>The draft as it is to be.</summary>
    public PlanDraft? Draft { get; init; }

    /// <summary>Indices of the tasks that are left out.</summary>
    public IReadOnlyList<int>? Dropped { get; init; }
}
