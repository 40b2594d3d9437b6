using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Boards;

/// <summary>The order of cards within a cell. What is late stands first, the most days late before all; then what is due, then what has no
/// day; and among equals the plan's own order. Finished work stands the latest first. Lateness by days and the order of the
/// deadlines are the same thing, so the order does not change at midnight.</summary>
public sealed class CardOrder : IComparer<CardFacts>
{
    /// <summary>The one order.</summary>
    public static CardOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(CardFacts? x, CardFacts? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = x.Stage.CompareTo(y.Stage);
        if (order == 0)
            order = x.Stage is Stage.Closed ? y.ChangedAt.CompareTo(x.ChangedAt) : (x.Due ?? DateOnly.MaxValue).CompareTo(y.Due ?? DateOnly.MaxValue);
        if (order == 0)
            order = string.CompareOrdinal(x.PlanId, y.PlanId);
        if (order == 0)
            order = x.Ordinal.CompareTo(y.Ordinal);
        return order == 0 ? string.CompareOrdinal(x.Id, y.Id) : order;
    }
}
