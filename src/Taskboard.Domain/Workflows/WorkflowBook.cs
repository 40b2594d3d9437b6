using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows.Tables;

namespace Taskboard.Domain.Workflows;

/// <summary>The workflow of every kind of task.</summary>
public sealed class WorkflowBook
{
    private readonly Dictionary<TaskKind, Workflow> _byKind;

    /// <summary>The tables as they are written, with what is there only when an optional step is switched off.</summary>
    public static IReadOnlyList<Workflow> Tables => WorkflowTables.All;

    /// <summary>The workflows with the numbers that the tables give, before any province changes one.</summary>
    public static WorkflowBook Default { get; } = Of(WorkflowSettings.Default);

    /// <summary>Builds a book.</summary>
    /// <exception cref="ArgumentException">A kind has no workflow, or two.</exception>
    public WorkflowBook(IEnumerable<Workflow> workflows)
    {
        _byKind = workflows.ToDictionary(w => w.Kind);
        foreach (var kind in Enum.GetValues<TaskKind>())
            if (!_byKind.ContainsKey(kind))
                throw new ArgumentException($"no workflow for {kind}", nameof(workflows));
    }

    /// <summary>The workflows as a province has set them.</summary>
    public static WorkflowBook Of(WorkflowSettings settings) => new(WorkflowTables.All.Select(w => w.With(settings)))
    {
        EraseAfter = settings.Numbers.TryGetValue(WorkflowSetting.EraseAfter, out var months) ? months : PlanTask.UsualEraseAfter,
    };

    /// <summary>How many months after a task's end its personal papers are erased, where nothing else is said of one.</summary>
    public int EraseAfter { get; private init; } = PlanTask.UsualEraseAfter;

    /// <summary>The workflow of a kind.</summary>
    public Workflow For(TaskKind kind) => _byKind[kind];

    /// <summary>All workflows, in the order in which a screen lists the kinds.</summary>
    public IEnumerable<Workflow> All => TaskKinds.All.Select(For);
}
