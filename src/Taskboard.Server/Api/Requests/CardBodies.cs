using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Api;

/// <summary>What is said on a card.</summary>
public sealed record CommentBody
{
    /// <summary>The words, as Markdown.</summary>
    public string? Text { get; init; }
}

/// <summary>Why something is done.</summary>
public sealed record ReasonBody
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}

/// <summary>An item of a checklist.</summary>
public sealed record ItemBody
{
    /// <summary>What is to be done.</summary>
    public string? Text { get; init; }

    /// <summary>Name or id of the unit that does it.</summary>
    public string? Unit { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? Due { get; init; }
}

/// <summary>A label.</summary>
public sealed record LabelBody
{
    /// <summary>The word.</summary>
    public string? Text { get; init; }

    /// <summary>Its colour.</summary>
    public LabelColour? Colour { get; init; }
}

/// <summary>Comments of a task, the latest first.</summary>
public sealed record CommentPage(IReadOnlyList<Comment> Comments);
