using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Workflows;

/// <summary>The state machine of one kind of task, as data (domain/workflows.md).</summary>
public sealed class Workflow
{
    private readonly Dictionary<string, State> _states;
    private readonly Dictionary<string, Transition[]> _from;

    /// <summary>Builds a workflow. The first state is the one in which a task begins.</summary>
    /// <exception cref="ArgumentException">The table contradicts itself; <see cref="WorkflowFaults"/> says how.</exception>
    public Workflow(TaskKind kind, IReadOnlyList<State> states, IReadOnlyList<Transition> transitions, IReadOnlyList<OptionalStep>? steps = null)
    {
        Kind = kind;
        States = states;
        Transitions = transitions;
        OptionalSteps = steps ?? [];
        _states = states.ToDictionary(s => s.Id);
        _from = states.ToDictionary(s => s.Id, s => transitions.Where(t => t.From.Contains(s.Id)).ToArray());
        FunctionsNeeded = [.. transitions.Where(static t => !t.By.Any(IsConcerned)).SelectMany(static t => t.By).Select(WhoRules.Function).OfType<UnitFunction>().Distinct().Order()];
        if (WorkflowFaults.Of(this) is { } fault)
            throw new ArgumentException($"{kind}: {fault}");
    }

    /// <summary>The kind of task that it is for.</summary>
    public TaskKind Kind { get; }

    /// <summary>All states, in the order in which they are usually passed.</summary>
    public IReadOnlyList<State> States { get; }

    /// <summary>All transitions.</summary>
    public IReadOnlyList<Transition> Transitions { get; }

    /// <summary>Where the whole flow comes from; a transition's own <see cref="Transition.Source"/> is more precise.</summary>
    public string Source { get; init; } = "";

    /// <summary>Steps that a province may switch off.</summary>
    public IReadOnlyList<OptionalStep> OptionalSteps { get; }

    /// <summary>Functions without whose holders some step cannot be taken: no unit of the task and no leader may take it instead. They keep sight of a
    /// limited task, because it would stop there otherwise: a letter at its numbering, for one.</summary>
    public IReadOnlyList<UnitFunction> FunctionsNeeded { get; }

    /// <summary>The state in which a task begins.</summary>
    public State Initial => States[0];

    /// <summary>The state of that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public State State(string id) => _states[id];

    /// <summary>The state of that id, or null.</summary>
    public State? Find(string id) => _states.GetValueOrDefault(id);

    /// <summary>The transitions that leave a state.</summary>
    public IReadOnlyList<Transition> Leaving(string state) => _from.TryGetValue(state, out var found) ? found : [];

    /// <summary>True when the workflow knows the action at all.</summary>
    public bool Knows(string action) => Transitions.Any(t => t.Action == action);

    private static bool IsConcerned(Who who) => who is Who.LeadUnit or Who.CoordinatingUnit or Who.Signer or Who.NamedSigner;
}
