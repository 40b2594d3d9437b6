namespace Taskboard.Domain.Refusals;

/// <summary>The task has no deadline, or has met it: there is nothing to extend.</summary>
public sealed record NoDeadline : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-deadline";
}

/// <summary>No request of that number is open.</summary>
public sealed record NoSuchExtension(int ExtensionId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-extension";
}

/// <summary>Nobody decides on what they asked for themselves.</summary>
public sealed record NotOnesOwn : Refusal
{
    /// <inheritdoc/>
    public override string Code => "not-ones-own";
}
