using System.Collections.Immutable;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;

namespace Taskboard.Import.Reading;

/// <summary>What a section says of all its tasks: rows of its appendix, items of its list, or itself as one task.</summary>
internal sealed record Activity
{
    /// <summary>The action, as written, without who does it.</summary>
    public string Action { get; init; } = "";

    public TaskKind Kind { get; init; } = TaskKind.Other;

    public ImmutableArray<string> Lead { get; init; } = [];

    public ImmutableArray<string> Coordinating { get; init; } = [];

    public ImmutableArray<string> Requested { get; init; } = [];

    public string? Timing { get; init; }

    public string? Occasion { get; init; }

    public DateOnly? Anchor { get; init; }

    /// <summary>Who leads the delegations or signs the letters.</summary>
    public string? Leader { get; init; }

    public string? Members { get; init; }

    public string? Content { get; init; }

    public string? Partner { get; init; }

    public string? Funding { get; init; }

    public string? People { get; init; }

    public string? Days { get; init; }

    public string? Country { get; init; }

    public string Section { get; init; } = "";

    public LineRange Lines { get; init; }

    public string Words { get; init; } = "";

    public static Activity None { get; } = new();
}
