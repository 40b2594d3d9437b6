using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>An action as one user sees it now.</summary>
/// <param name="Transition">What it does.</param>
/// <param name="Why">Why it may not be taken; null where it may.</param>
public sealed record ActionChoice(Transition Transition, Refusal? Why)
{
    /// <summary>True when the user may take it now.</summary>
    public bool IsOpen => Why is null;
}
