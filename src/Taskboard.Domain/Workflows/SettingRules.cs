namespace Taskboard.Domain.Workflows;

/// <summary>Makes the workflow that rules in a province out of the table and what the province has changed.</summary>
internal static class SettingRules
{
    /// <summary>The workflow with the settings in it. States stay, so that a task that stands in a step switched off still goes on.</summary>
    internal static Workflow With(this Workflow workflow, WorkflowSettings settings)
    {
        var off = workflow.OptionalSteps.Where(s => settings.StepsOff.Contains(s.Key)).ToList();
        var traits = off.Where(s => s.Trait is not null).Select(s => s.Trait!.Value).ToList();
        bool IsOff(string? key) => off.Exists(s => s.Key == key);
        bool Never(Condition? condition) => condition is { Present: true } && traits.Contains(condition.Trait);

        var transitions = workflow.Transitions
            .Where(t => !IsOff(t.Step) && (t.Bridges is null || IsOff(t.Bridges)) && !t.When.Any(Never))
            .Select(t => t with
            {
                When = [.. t.When.Where(c => !traits.Contains(c.Trait))],
                Opens = [.. t.Opens.Where(o => !Never(o.When)).Select(o => o with { Days = Number(o.Setting, o.Days) })],
                Allowed = [.. t.Allowed.Select(a => a with { Days = Number(a.Setting, a.Days)!.Value })],
                Needs = [.. t.Needs.Select(n => n is FieldNeed field ? field with { Most = Number(field.Setting, field.Most) } : n)],
            });
        return new(workflow.Kind, workflow.States, [.. transitions], workflow.OptionalSteps) { Source = workflow.Source };

        int? Number(string? key, int? usual) => key is not null && settings.Numbers.TryGetValue(key, out var number) ? number : usual;
    }
}
