using Taskboard.Domain;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>A task as one user sees it now: what its panel and its forms show.</summary>
public sealed record TaskView
{
    /// <summary>The task.</summary>
    public required PlanTask Task { get; init; }

    /// <summary>The plan it belongs to; null where it cannot be read.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Who looks.</summary>
    public required ActingUser User { get; init; }

    /// <summary>What is known of the world.</summary>
    public required Moment Now { get; init; }

    /// <summary>The units of the province, in the order of their names.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    /// <summary>How its days follow from the plan's words; null where they do not.</summary>
    public WindowStory? Story { get; init; }

    /// <summary>The partner whom it is for, where the directory knows it.</summary>
    public Partner? Partner { get; init; }

    /// <summary>What happened to it, the latest first.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>The version before which more happened than <see cref="History"/> tells; 0 where it tells everything.</summary>
    public long EarlierBefore { get; init; }

    /// <summary>What stands on the card beside the work.</summary>
    public BesideView BesideWork { get; init; } = BesideView.Empty;

    /// <summary>True when the user keeps its checklist, labels, links and files now.</summary>
    public bool WorksOn => IsOpen && Task.IsWorkedOnBy(User);

    /// <summary>True when the user may attach files now.</summary>
    public bool MayAttach => IsOpen && Task.MayBeAttachedTo(User, Now);

    /// <summary>The workflow of its kind.</summary>
    public Workflow Workflow => Now.Workflows.For(Task.Kind);

    /// <summary>Where it stands.</summary>
    public State State => Workflow.State(Task.State);

    /// <summary>True while it can still change.</summary>
    public bool IsOpen => !State.Terminal && Task.Archived is null;

    /// <summary>True when the user may correct, split and give it to others.</summary>
    public bool Coordinates => User.Has(Right.Coordinate);

    /// <summary>True when the user may limit it to its units, and open it.</summary>
    public bool MayLimit => Task.MayBeLimitedBy(User);

    /// <summary>Every action as the user sees it.</summary>
    public IReadOnlyList<ActionChoice> Choices => _choices ??= Task.Choices(User, Now);

    /// <summary>The state to which a move leads from here.</summary>
    public State TargetOf(Transition transition) =>
        Workflow.State(transition.To == Transition.WhereItWas ? Task.SuspendedFrom ?? Workflow.Initial.Id : transition.To);

    /// <summary>The full name of a unit: as the directory has it today, otherwise as written.</summary>
    public string NameOf(UnitRef unit) => Units.FirstOrDefault(u => u.Id == unit.Id)?.Name ?? unit.Name;

    /// <summary>The full name that a unit bore on a day; as written where the directory does not know it.</summary>
    public string NameOf(UnitRef unit, DateOnly day) => Units.FirstOrDefault(u => u.Id == unit.Id)?.NameOn(day) ?? unit.Name;

    private IReadOnlyList<ActionChoice>? _choices;
}
