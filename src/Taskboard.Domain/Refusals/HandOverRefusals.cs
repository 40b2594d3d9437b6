namespace Taskboard.Domain.Refusals;

/// <summary>No hand-over of that number is open: it was answered, taken back, replaced, or has taken effect.</summary>
public sealed record NoSuchHandOver(int HandOverId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-hand-over";
}

/// <summary>Only the unit that is asked to take over answers.</summary>
/// <param name="Unit">Its name.</param>
public sealed record NotYourHandOver(string Unit) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "not-your-hand-over";
}
