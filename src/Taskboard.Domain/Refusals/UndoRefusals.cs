namespace Taskboard.Domain.Refusals;

/// <summary>There is no such move to be taken back: it is not the last one, it was taken back already, or the system took it and would take it again.</summary>
public sealed record NoSuchMove : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-move";
}

/// <summary>The author's minute has passed: a coordinator takes the move back, with a reason.</summary>
public sealed record MoveTooOld : Refusal
{
    /// <inheritdoc/>
    public override string Code => "move-too-old";
}

/// <summary>A unit has reported a part that the move asked it for: its work would be lost.</summary>
public sealed record MoveBuiltOn : Refusal
{
    /// <inheritdoc/>
    public override string Code => "move-built-on";
}

/// <summary>The task was archived: it must be brought back first.</summary>
public sealed record IsArchived : Refusal
{
    /// <inheritdoc/>
    public override string Code => "is-archived";
}
