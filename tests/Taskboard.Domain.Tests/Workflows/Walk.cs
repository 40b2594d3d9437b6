using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Workflows;

/// <summary>Ways through a workflow for a task with given traits, whoever takes them and whatever they need.</summary>
internal static class Walk
{
    public static IEnumerable<IReadOnlyList<TaskTrait>> Traits(Workflow workflow)
    {
        var used = workflow.Transitions.SelectMany(t => t.When).Select(c => c.Trait).Distinct().ToArray();
        for (var bits = 0; bits < 1 << used.Length; bits++)
            yield return [.. used.Where((_, i) => (bits & (1 << i)) != 0)];
    }

    public static HashSet<string> Reach(Workflow workflow, string from, IReadOnlyList<TaskTrait> traits)
    {
        var seen = new HashSet<string> { from };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var state))
            foreach (var t in workflow.Leaving(state))
                if (t.To != Transition.WhereItWas && t.When.All(c => c.Holds(traits)) && seen.Add(t.To))
                    open.Enqueue(t.To);
        return seen;
    }

    public static TheoryData<TaskKind> Kinds() => new(TaskKinds.All);
}
