using Taskboard.Domain.Directory;
using Taskboard.Domain.Outcomes;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Workflows;

/// <summary>What a province has changed of its workflows, as it stands.</summary>
public sealed record ProvinceWorkflows
{
    /// <summary>How many commands have changed it.</summary>
    public required long Version { get; init; }

    /// <summary>The numbers and steps.</summary>
    public WorkflowSettings Settings { get; init; } = WorkflowSettings.Default;

    /// <summary>Nothing changed.</summary>
    public static ProvinceWorkflows Empty { get; } = new() { Version = 0 };

    /// <summary>Says what a change comes to. It counts for decisions from then on; days that were set by earlier ones stay.</summary>
    public Outcome<WorkflowEvent> Decide(WorkflowChange change, ActingUser by)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!by.Has(Right.Administer))
            return new RightNeeded(Right.Administer);
        if (string.IsNullOrWhiteSpace(change.Reason))
            return new FieldWrong("reason", FieldFault.Empty);
        if (DetailRules.Text("reason", change.Reason, DetailRules.ReasonLimit) is { } wrong)
            return wrong;
        var reason = DetailRules.Clean(change.Reason)!;
        if (change.Off is { } off)
        {
            if (off == Settings.StepsOff.Contains(change.Key))
                return new Outcome<WorkflowEvent>.Done([]);
            return Checked(new WorkflowStepSwitched { Key = change.Key, Off = off, Reason = reason });
        }
        var usual = WorkflowSetting.All.FirstOrDefault(setting => setting.Key == change.Key);
        int? from = Settings.Numbers.TryGetValue(change.Key, out var known) ? known : null;
        var to = change.Number == usual?.Default ? null : change.Number;
        return from == to && usual is not null
            ? new Outcome<WorkflowEvent>.Done([])
            : Checked(new WorkflowNumberChanged { Key = change.Key, From = from, To = to, Reason = reason });
    }

    /// <summary>The state after all events of one command.</summary>
    public static ProvinceWorkflows Evolve(ProvinceWorkflows? province, IReadOnlyList<WorkflowEvent> events)
    {
        province ??= Empty;
        foreach (var e in events)
            province = province with { Settings = After(province.Settings, e) };
        return province with { Version = province.Version + 1 };
    }

    private Outcome<WorkflowEvent> Checked(WorkflowEvent e) => After(Settings, e).Check(e.Key) is { } wrong ? wrong : e;

    private static WorkflowSettings After(WorkflowSettings settings, WorkflowEvent e)
    {
        switch (e)
        {
            case WorkflowNumberChanged changed:
                var numbers = new Dictionary<string, int>(settings.Numbers);
                numbers.Remove(changed.Key);
                if (changed.To is { } to)
                    numbers[changed.Key] = to;
                return settings with { Numbers = numbers };
            case WorkflowStepSwitched step:
                return settings with { StepsOff = [.. settings.StepsOff.Where(key => key != step.Key), .. step.Off ? [step.Key] : Array.Empty<string>()] };
            default:
                throw new InvalidOperationException($"{e.GetType().Name} cannot happen to workflows");
        }
    }
}

/// <summary>Changes a number of the workflows, or switches an optional step.</summary>
/// <param name="Key">Key of the number or the step.</param>
/// <param name="Number">The number; null for that of the table.</param>
/// <param name="Off">For a step: true to leave it out; null for a number.</param>
/// <param name="Reason">Why.</param>
public sealed record WorkflowChange(string Key, int? Number, bool? Off, string Reason);
