using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>What the opinions of consulted bodies mean for the way on: where one differs, the Prime Minister is asked (Luật
/// 70/2020/QH14, Điều 18, 28).</summary>
internal static class Opinions
{
    /// <summary>The change of <see cref="TaskTrait.DifferingOpinion"/> that follows from an answer; null where none does, or
    /// where the workflow does not ask.</summary>
    internal static TraitChanged? Follow(PlanTask task, PartMoved moved, Moment now)
    {
        if (moved.Answer is null || !AsksFor(now.Workflows.For(task.Kind)))
            return null;
        var differs = Latest(task, moved).Contains(PartAnswer.Differs);
        return differs == task.Traits.Contains(TaskTrait.DifferingOpinion)
            ? null
            : new() { Trait = TaskTrait.DifferingOpinion, Present = differs };
    }

    private static bool AsksFor(Workflow workflow) =>
        workflow.Transitions.Any(t => t.When.Any(c => c.Trait == TaskTrait.DifferingOpinion));

    /// <summary>The last answer of each body: after a renegotiation only the new opinion counts.</summary>
    private static IEnumerable<PartAnswer?> Latest(PlanTask task, PartMoved moved) =>
        task.Parts
            .GroupBy(p => (p.Template, Body: p.Unit.Id ?? p.Unit.Name))
            .Select(g => g.MaxBy(p => p.Id)!)
            .Select(p => p.Id == moved.PartId ? moved.Answer : p.Answer);
}
