using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Workflows;

/// <summary>A number of a workflow that a province may change.</summary>
/// <param name="Key">The key under which it is kept, e.g. <c>letter.translate</c>.</param>
/// <param name="Kind">The kind of task whose workflow it belongs to; null for a number that counts for every kind.</param>
/// <param name="Name">What the number is for: the step, the part asked for, or the field that it caps.</param>
/// <param name="Default">The number where the province has none; null where there then is no cap.</param>
/// <param name="Unit">How days are counted; null for a number that counts no days.</param>
/// <param name="Relative">What the days are counted from; null for a part, which counts from the day on which it is asked, and for a number that counts no days.</param>
public sealed record WorkflowSetting(string Key, TaskKind? Kind, LocalName Name, int? Default, DayUnit? Unit, AllowanceFrom? Relative = null)
{
    /// <summary>The key of the months after a task's end for which personal papers are kept.</summary>
    public const string EraseAfter = "personal.erase-after";

    /// <summary>The least that it may say.</summary>
    public int Least { get; init; }

    /// <summary>The most that it may say.</summary>
    public int Most { get; init; } = WorkflowSettings.MostNumber;

    /// <summary>Whether it counts months; <see cref="Unit"/> is null then.</summary>
    public bool InMonths { get; init; }

    /// <summary>Every one, in the order of the workflows, then those that count for every kind; a key that several steps share stands once.</summary>
    public static IReadOnlyList<WorkflowSetting> All { get; } =
    [
        .. WorkflowBook.Default.All.SelectMany(Of).DistinctBy(s => s.Key),
        // not longer than its purpose needs: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; the law names no number
        new(EraseAfter, null, new("Xóa giấy tờ tùy thân (hộ chiếu, căn cước) của thành viên đoàn", "Erasing the personal papers (passports, identity cards) of a delegation"), PlanTask.UsualEraseAfter, null)
        {
            Least = 1,
            Most = PlanTask.LatestEraseAfter,
            InMonths = true,
        },
    ];

    /// <summary>Whether it belongs to a kind's workflow, or counts for every kind.</summary>
    public bool IsOf(TaskKind kind) => Kind is null || Kind == kind;

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
