using System.Collections.Immutable;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Plans;

/// <summary>Lays an amended plan beside the board, task by task: what is new, changed, gone and left as it is.</summary>
public static class PlanComparison
{
    /// <summary>Compares. New and changed tasks come in the order of the amended plan, then those that are gone, in the order of the board.</summary>
    /// <param name="board">The plan's tasks on the board. Stopped ones are passed over.</param>
    /// <param name="amended">What the amended plan says.</param>
    /// <param name="byHand">What a person said: which task an entry of the amended plan is, or null for none of them.</param>
    public static ImmutableArray<TaskComparison> Compare(
        IReadOnlyList<BoardTask> board, IReadOnlyList<DocumentTask> amended, IReadOnlyDictionary<int, string?> byHand)
    {
        var standing = board.Where(task => task.Now.State != CommonStates.Stopped).ToList();
        var matches = Match(standing, amended, byHand);
        var compared = ImmutableArray.CreateBuilder<TaskComparison>();
        for (var i = 0; i < amended.Count; i++)
        {
            if (matches[i] is not { } task)
            {
                compared.Add(new(ComparedAs.New, i, null, []));
                continue;
            }
            var differences = FieldDifferences.Between(task, amended[i]);
            compared.Add(new(differences.IsEmpty ? ComparedAs.Unchanged : ComparedAs.Changed, i, task.Now.Id, differences, byHand.ContainsKey(i)));
        }
        var named = matches.OfType<BoardTask>().Select(task => task.Now.Id).ToHashSet();
        foreach (var task in standing.Where(task => !named.Contains(task.Now.Id)))
            // what is done stays done, whatever a later plan leaves out
            compared.Add(new(task.Now.State == CommonStates.Closed ? ComparedAs.Unchanged : ComparedAs.Gone, null, task.Now.Id, []));
        return compared.ToImmutable();
    }

    private static BoardTask?[] Match(List<BoardTask> board, IReadOnlyList<DocumentTask> amended, IReadOnlyDictionary<int, string?> byHand)
    {
        var matches = new BoardTask?[amended.Count];
        var free = board.ToDictionary(task => task.Now.Id);
        foreach (var (index, taskId) in byHand)
            if (index >= 0 && index < matches.Length && taskId is not null && free.Remove(taskId, out var task))
                matches[index] = task;

        // a task is known by what its document said of it, or by what it is called by now
        var said = free.Values.Select(t => (Task: t, Said: TaskLikeness.Signs.Of(t.Said.Kind, t.Said.Details), Now: TaskLikeness.Signs.Of(t.Now.Kind, t.Now.Details))).ToList();
        var drafts = amended.Select(d => TaskLikeness.Signs.Of(d.Kind, d.Details)).ToList();
        var likeness = new TaskLikeness([.. said.Select(s => s.Said), .. drafts]);
        var pairs = new List<(double Likeness, int Draft, int Task)>();
        for (var d = 0; d < drafts.Count; d++)
            for (var t = 0; t < said.Count && !byHand.ContainsKey(d); t++)
                if (Math.Max(likeness.Of(drafts[d], said[t].Said), likeness.Of(drafts[d], said[t].Now)) is >= TaskLikeness.Enough and var alike)
                    pairs.Add((alike, d, t));

        foreach (var (_, d, t) in pairs.OrderByDescending(p => p.Likeness).ThenBy(p => Math.Abs(p.Draft - p.Task)).ThenBy(p => p.Draft))
            if (matches[d] is null && free.Remove(said[t].Task.Now.Id, out var task))
                matches[d] = task;
        return matches;
    }
}
