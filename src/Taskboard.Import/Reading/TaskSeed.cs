using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Reading;

/// <summary>A draft before its dates are worked out.</summary>
internal sealed record TaskSeed
{
    public required string Title { get; init; }

    public required TaskKind Kind { get; init; }

    public ImmutableArray<string> Lead { get; init; } = [];

    public ImmutableArray<string> Coordinating { get; init; } = [];

    public ImmutableArray<string> Requested { get; init; } = [];

    public string? Timing { get; init; }

    /// <summary>The words after <see cref="Timing"/> that take part in reading it, such as the heading's occasion.</summary>
    public string? Occasion { get; init; }

    /// <summary>The day that the timing hangs on, where the plan gives it elsewhere.</summary>
    public DateOnly? Anchor { get; init; }

    public string Section { get; init; } = "";

    public ImmutableArray<string> Recipients { get; init; } = [];

    public int? RecipientCount { get; init; }

    public string? Leader { get; init; }

    public string? Members { get; init; }

    public DraftAmount? People { get; init; }

    public DraftAmount? Days { get; init; }

    public string? Funding { get; init; }

    public string? Content { get; init; }

    public string? Partner { get; init; }

    public string? Country { get; init; }

    public required LineRange Lines { get; init; }

    /// <summary>Other lines that told something about it: the heading, the labelled lines, the row's section.</summary>
    public ImmutableArray<LineRange> AlsoFrom { get; init; } = [];

    public required string Words { get; init; }

    public ImmutableArray<FieldDoubt> Doubts { get; init; } = [];

    public TaskSeed Doubting(DraftField field, DoubtReason reason) => this with { Doubts = Doubts.Add(new FieldDoubt(field, reason)) };
}
