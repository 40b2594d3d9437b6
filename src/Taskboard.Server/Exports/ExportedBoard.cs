using Taskboard.Domain.Plans;
using Taskboard.Server.Boards;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Exports;

/// <summary>What of a board goes into a file: the same cards that the board of this filter shows.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Plan">The board's plan; null for the board of all current plans.</param>
/// <param name="Day">The day of the export, in Vietnam.</param>
/// <param name="Tasks">The tasks, the latest plan first, each plan in the order of its numbers.</param>
/// <param name="Omitted">How many current plans the board leaves out, because it would be too long.</param>
public sealed record ExportedBoard(BoardFilter Filter, Plan? Plan, DateOnly Day, IReadOnlyList<ExportedTask> Tasks, int Omitted)
{
    /// <summary>Takes what a filter shows an onlooker now; null where there is no such plan for them.</summary>
    public static async Task<ExportedBoard?> Of(BoardBook boards, BoardFilter filter, Onlooker onlooker, Clock clock, CancellationToken cancel)
    {
        if (await boards.Get(filter.Board, cancel) is not { } whole || !onlooker.Finds(whole))
            return null;
        var content = onlooker.Of(whole);
        var plans = content.Plans.Select(head => head.Plan).ToDictionary(plan => plan.Id);
        if (content.Plan is { } own)
            plans[own.Plan.Id] = own.Plan;
        var match = new BoardMatch(filter, clock.Today);
        var tasks = content.Cards.Where(card => match.Shows(card.Facts))
            .Select(card => new ExportedTask(card.Task, card.Facts, plans.GetValueOrDefault(card.Task.PlanId)))
            .OrderByDescending(task => task.Plan?.Year ?? 0).ThenBy(task => task.Task.PlanId, StringComparer.Ordinal).ThenBy(task => task.Task.Ordinal).ThenBy(task => task.Task.Id, StringComparer.Ordinal);
        return new ExportedBoard(filter, content.Plan?.Plan, clock.Today, [.. tasks], content.Omitted);
    }

    /// <summary>All tasks of a plan, those that were stopped with them.</summary>
    public static Task<ExportedBoard?> OfPlan(BoardBook boards, string planId, Onlooker onlooker, Clock clock, CancellationToken cancel) =>
        Of(boards, new BoardFilter { Board = new BoardKey(planId), Aside = true }, onlooker, clock, cancel);
}
