namespace Taskboard.Server.Boards;

/// <summary>One row of a board.</summary>
/// <param name="Id">Id of the unit or kind; empty for the only row, and for cards without a unit.</param>
/// <param name="Name">What is written on it; null for the only row.</param>
/// <param name="Cells">One for each column, in their order.</param>
public sealed record BoardLane(string Id, string? Name, IReadOnlyList<BoardCell> Cells)
{
    /// <summary>Cards in it.</summary>
    public int Count => Cells.Sum(c => c.Count);

    /// <summary>How many of them are late.</summary>
    public int Late => Cells.Sum(c => c.Late);
}
