using System.Collections.Immutable;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Boards;

/// <summary>What of a board is shown, and how it is arranged: the whole of it stands in the address, so it can be sent. Several values of
/// one thing are alternatives; different things must all hold.</summary>
public sealed record BoardFilter
{
    /// <summary>Which board.</summary>
    public BoardKey Board { get; init; }

    /// <summary>Ids of units, in ordinal order; none for all.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>True to count only the lead as the unit's task.</summary>
    public bool LeadOnly { get; init; }

    /// <summary>Kinds, in the order of their names; none for all.</summary>
    public ImmutableArray<TaskKind> Kinds { get; init; } = [];

    /// <summary>Ids of states, in ordinal order; none for all.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Stages, in the order of the columns; none for all.</summary>
    public ImmutableArray<Stage> Stages { get; init; } = [];

    /// <summary>How it stands to the deadline; null for any.</summary>
    public Lateness? Late { get; init; }

    /// <summary>Name of the leader, as on the cards; null for any.</summary>
    public string? Leader { get; init; }

    /// <summary>Words that must all occur, as typed; empty for any.</summary>
    public string Text { get; init; } = "";

    /// <summary>True to show what is suspended or stopped as well.</summary>
    public bool Aside { get; init; }

    /// <summary>The rows.</summary>
    public Swimlanes Lanes { get; init; }

    /// <summary>True for cards of two lines.</summary>
    public bool Dense { get; init; }

    /// <summary>True when some cards may be hidden by it.</summary>
    public bool Narrows =>
        Units.Length + Kinds.Length + States.Length + Stages.Length > 0 || Late is not null || Leader is not null || Text.Length > 0;
}
