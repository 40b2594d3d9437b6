namespace Taskboard.Server.Boards;

/// <summary>A board at one moment: it does not change any more.</summary>
/// <param name="Key">Which board.</param>
/// <param name="Plan">Its plan; null for the board of all current plans.</param>
/// <param name="Position">A position of the journal up to which everything is in it. Later changes may be in it too.</param>
/// <param name="LastChange">The position of the last change in it.</param>
/// <param name="Stamp">Grows with every change.</param>
/// <param name="Cards">The cards, in no order.</param>
/// <param name="Plans">The plans with boards, the latest first.</param>
/// <param name="Omitted">How many current plans the board of all leaves out, because it would be too long.</param>
public sealed record BoardContent(
    BoardKey Key, PlanHead? Plan, long Position, long LastChange, long Stamp, IReadOnlyList<LiveCard> Cards, IReadOnlyList<PlanHead> Plans, int Omitted)
{
    /// <summary>True when some of its tasks, or of the plans it leads to, are not for everybody to know of.</summary>
    public bool HasLimited { get; } = Cards.Any(static card => card.Task.Limited) || Plans.Any(static head => head.Plan.LimitedTo is not null);
}
