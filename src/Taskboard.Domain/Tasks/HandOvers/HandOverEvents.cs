using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tasks;

/// <summary>A hand-over was proposed, or ordered for a day to come. One that was open before is replaced by it.</summary>
public sealed record HandOverOpened : TaskEvent
{
    /// <summary>The hand-over.</summary>
    public required HandOver HandOver { get; init; }

    /// <summary>The unit whose hand-over it replaces; null where none was open.</summary>
    public UnitRef? Replaces { get; init; }
}

/// <summary>The unit accepted or declined. What follows from accepting stands in the events beside it, or happens on its day.</summary>
public sealed record HandOverAnswered : TaskEvent
{
    /// <summary>Which.</summary>
    public required int HandOverId { get; init; }

    /// <summary>The unit that answered.</summary>
    public required UnitRef Unit { get; init; }

    /// <summary>True when it accepted.</summary>
    public required bool Accepted { get; init; }

    /// <summary>The day of it in Vietnam.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why it declined, or what it adds.</summary>
    public string? Reason { get; init; }
}

/// <summary>A hand-over was taken back before it took effect.</summary>
public sealed record HandOverWithdrawn : TaskEvent
{
    /// <summary>Which.</summary>
    public required int HandOverId { get; init; }

    /// <summary>The unit that was to take over.</summary>
    public required UnitRef Unit { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
