namespace Taskboard.Server.Boards;

/// <summary>What the shell of a board page shows: everything but the cards, which stand ready as bytes and are put where the cells say.</summary>
public sealed record BoardView
{
    /// <summary>What is shown.</summary>
    public required BoardFilter Filter { get; init; }

    /// <summary>The plan's number and title; null for all current plans.</summary>
    public string? Title { get; init; }

    /// <summary>Who issued the plan; null for all current plans.</summary>
    public string? Issuer { get; init; }

    /// <summary>The journal's position of the last change to this board: a watcher asks for what came after.</summary>
    public required long Position { get; init; }

    /// <summary>The day by which lateness was counted.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Cards shown.</summary>
    public required int Count { get; init; }

    /// <summary>Cards on the board without the filter.</summary>
    public required int Total { get; init; }

    /// <summary>How many current plans are not on the board of all, because it would be too long: their own boards show them.</summary>
    public int PlansOmitted { get; init; }

    /// <summary>The columns, from left to right, counted over all lanes.</summary>
    public required IReadOnlyList<BoardColumn> Columns { get; init; }

    /// <summary>The rows; a single one without a name where there are no swimlanes.</summary>
    public required IReadOnlyList<BoardLane> Lanes { get; init; }

    /// <summary>What can be filtered by on this board.</summary>
    public required BoardChoices Choices { get; init; }
}
