using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Outcomes;

/// <summary>What became of a command: events, or a refusal that says why.</summary>
/// <typeparam name="TEvent">The aggregate's event type.</typeparam>
public abstract record Outcome<TEvent>
{
    private Outcome()
    {
    }

    /// <summary>It is done. The list is empty when there was nothing to change.</summary>
    public sealed record Done(IReadOnlyList<TEvent> Events) : Outcome<TEvent>;

    /// <summary>It is not done.</summary>
    public sealed record Refused(Refusal Why) : Outcome<TEvent>;

    /// <summary>A refusal is an outcome.</summary>
    public static implicit operator Outcome<TEvent>(Refusal why) => new Refused(why);

    /// <summary>One event is an outcome.</summary>
    public static implicit operator Outcome<TEvent>(TEvent single) => new Done([single]);
}
