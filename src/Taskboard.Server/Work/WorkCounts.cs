using Taskboard.Domain.Work;

namespace Taskboard.Server.Work;

/// <summary>The figures beside the navigation.</summary>
/// <param name="Mine">What waits now.</param>
/// <param name="Inbox">What lies before a leader.</param>
/// <param name="Late">How many of what waits now are past their day.</param>
public sealed record WorkCounts(int Mine, int Inbox, int Late)
{
    /// <summary>Notices that were not looked at; null where they were not asked for.</summary>
    public int? Notices { get; init; }

    /// <summary>Counts what waits.</summary>
    public static WorkCounts Of(IReadOnlyList<Waiting> waiting) => new(
        waiting.Count(w => w.IsNow), waiting.Count(w => w.Reason == WaitingReason.Approve), waiting.Count(w => w is { IsNow: true, Urgency: Urgency.Passed }));
}
