namespace Taskboard.Domain.Workflows;

/// <summary>Finds where a table contradicts itself, so that a faulty one never comes to rule anything.</summary>
internal static class WorkflowFaults
{
    /// <summary>The first fault, or null.</summary>
    internal static string? Of(Workflow workflow)
    {
        foreach (var transition in workflow.Transitions)
            if (Of(workflow, transition) is { } fault)
                return $"{transition.Action} {fault}";
        foreach (var state in workflow.States)
            if (Twice(workflow.Leaving(state.Id)) is { } action)
                return $"{action} stands twice at {state.Id} under conditions that can hold together";
        return null;
    }

    private static string? Of(Workflow workflow, Transition t)
    {
        foreach (var id in t.From.Append(t.To))
            if (id != Transition.WhereItWas && workflow.Find(id) is null)
                return $"names the unknown state {id}";
        if (t.From.Any(id => workflow.State(id).Terminal))
            return "leaves an end state";
        if (t.IsReturn && !t.Fields.Any(f => f is { Id: "reason", Required: true }))
            return "gives back without a reason";
        if (t.Fields.GroupBy(f => f.Id).Any(g => g.Count() > 1))
            return "asks twice for one field";
        if (t.DeadlineField is { } day && !t.Fields.Any(f => f.Id == day && f is { Type: FieldType.Date, Required: true }))
            return $"judges the deadline by {day}, which it does not ask for";
        if (t.AfterDay is not null && !t.ByItself)
            return "waits for a day and never happens by itself";
        var keys = workflow.OptionalSteps.Select(s => s.Key);
        return new[] { t.Step, t.Bridges }.FirstOrDefault(k => k is not null && !keys.Contains(k)) is { } key ? $"names the unknown step {key}" : null;
    }

    private static string? Twice(IReadOnlyList<Transition> leaving)
    {
        for (var i = 0; i < leaving.Count; i++)
            for (var j = i + 1; j < leaving.Count; j++)
                if (leaving[i].Action == leaving[j].Action && !Exclude(leaving[i], leaving[j]))
                    return leaving[i].Action;
        return null;
    }

    private static bool Exclude(Transition a, Transition b) =>
        (a.Step is not null && a.Step == b.Bridges)
        || (b.Step is not null && b.Step == a.Bridges)
        || a.When.Any(x => b.When.Any(y => x.Trait == y.Trait && x.Present != y.Present));
}
