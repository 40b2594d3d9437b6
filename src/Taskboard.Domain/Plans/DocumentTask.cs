using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Plans;

/// <summary>What a document says of a task: the original plan, or one that amends it. What the board made of it since is another thing.</summary>
public sealed record DocumentTask
{
    /// <summary>The kind of work.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>What is to be done.</summary>
    public required TaskDetails Details { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Responsibility Responsibility { get; init; }

    /// <summary>The words about time and how they are read; null where it has none.</summary>
    public TimingRule? Timing { get; init; }

    /// <summary>The days that follow from them.</summary>
    public required DateWindow Window { get; init; }

    /// <summary>What the first document said.</summary>
    public static DocumentTask Of(TaskPlanned planned) => new()
    {
        Kind = planned.Kind,
        Details = planned.Details,
        Responsibility = planned.Responsibility,
        Timing = planned.Timing,
        Window = planned.Window,
    };
}
