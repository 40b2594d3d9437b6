namespace Taskboard.Domain.Refusals;

/// <summary>The task has a deadline or is suspended: only what has none is reviewed every month.</summary>
public sealed record NothingToReview : Refusal
{
    /// <inheritdoc/>
    public override string Code => "nothing-to-review";
}
