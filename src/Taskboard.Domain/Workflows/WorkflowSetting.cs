using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Workflows;

/// <summary>A number of a workflow that a province may change.</summary>
/// <param name="Key">The key under which it is kept, e.g. <c>letter.translate</c>.</param>
/// <param name="Kind">The kind of task whose workflow it belongs to.</param>
/// <param name="Name">What the number is for: the step, the part asked for, or the field that it caps.</param>
/// <param name="Default">The number where the province has none; null where there then is no cap.</param>
/// <param name="Unit">How days are counted; null for a number that counts no days.</param>
/// <param name="Relative">What the days are counted from; null for a part, which counts from the day on which it is asked, and for a number that counts no days.</param>
public sealed record WorkflowSetting(string Key, TaskKind Kind, LocalName Name, int? Default, DayUnit? Unit, AllowanceFrom? Relative = null)
{
    /// <summary>Every one, in the order of the workflows; a key that several steps share stands once.</summary>
    public static IReadOnlyList<WorkflowSetting> All { get; } = [.. WorkflowBook.Default.All.SelectMany(Of).DistinctBy(s => s.Key)];

    private static IEnumerable<WorkflowSetting> Of(Workflow workflow)
    {
        foreach (var transition in workflow.Transitions)
        {
            foreach (var allowance in transition.Allowed)
                if (allowance.Setting is { } key)
                    yield return new(key, workflow.Kind, NameOf(workflow, transition, allowance), allowance.Days, allowance.Unit, allowance.Relative);
            foreach (var template in transition.Opens)
                if (template.Setting is { } key)
                    yield return new(key, workflow.Kind, template.Ask, template.Days, template.Unit);
            foreach (var field in transition.Fields)
                if (field.Setting is { } key)
                    yield return new(key, workflow.Kind, field.Label, field.Most, null);
        }
    }

    /// <summary>A time that runs in a state is named after it, another after the step that it is for.</summary>
    private static LocalName NameOf(Workflow workflow, Transition transition, Allowance allowance) =>
        allowance.Relative == AllowanceFrom.StateEntered ? workflow.State(transition.From[0]).Name : transition.Name;
}
