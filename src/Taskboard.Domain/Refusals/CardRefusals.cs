namespace Taskboard.Domain.Refusals;

/// <summary>The task has no such comment, or it was withdrawn.</summary>
public sealed record NoSuchComment(int CommentId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-comment";
}

/// <summary>Only its author changes a comment, and only the author or a coordinator withdraws it.</summary>
public sealed record NotYourComment(int CommentId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "not-your-comment";
}

/// <summary>The checklist has no such item.</summary>
public sealed record NoSuchItem(int ItemId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-item";
}

/// <summary>The other task hangs on this one already, or is this one.</summary>
public sealed record LinkInACircle(string OtherId) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "link-in-a-circle";
}
