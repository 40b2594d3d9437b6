namespace Taskboard.Domain.Tasks;

/// <summary>Ask a unit to take over the lead.</summary>
/// <param name="To">Responsibility if it accepts; exactly one lead, which the directory knows and which does not lead already.</param>
/// <param name="Reason">Why; must not be empty.</param>
/// <param name="Effective">From which day; null for the day of its answer. It never takes effect before that.</param>
public sealed record ProposeHandOver(Responsibility To, string Reason, DateOnly? Effective = null) : TaskCommand;

/// <summary>Answer for the unit that was asked.</summary>
/// <param name="HandOverId">Number of the hand-over within the task.</param>
/// <param name="Accept">True to accept.</param>
/// <param name="Reason">Why not; must not be empty when it is declined.</param>
public sealed record AnswerHandOver(int HandOverId, bool Accept, string? Reason) : TaskCommand;

/// <summary>Take a proposal or an order back before it takes effect.</summary>
/// <param name="HandOverId">Number of the hand-over within the task.</param>
/// <param name="Reason">Why; must not be empty.</param>
public sealed record WithdrawHandOver(int HandOverId, string Reason) : TaskCommand;

/// <summary>Its day has come: the new responsibility takes effect. By the system.</summary>
/// <param name="HandOverId">Number of the hand-over within the task.</param>
public sealed record TakeOver(int HandOverId) : TaskCommand;
