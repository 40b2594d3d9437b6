namespace Taskboard.Domain.Tasks;

/// <summary>Somebody wrote a comment.</summary>
public sealed record CommentAdded : BesideEvent
{
    /// <summary>Its number within the task.</summary>
    public required int CommentId { get; init; }

    /// <summary>The words, as Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>The author's name of that day.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The unit for which the author acted.</summary>
    public string? AuthorUnit { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Ids of the people whom it mentions.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];
}

/// <summary>The author changed the words. What they were before stands in the event that wrote them.</summary>
public sealed record CommentEdited : BesideEvent
{
    /// <summary>Which comment.</summary>
    public required int CommentId { get; init; }

    /// <summary>The words from now on.</summary>
    public required string Text { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Ids of the people whom it mentions now.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Those of them whom it did not mention before.</summary>
    public IReadOnlyList<string> NewMentions { get; init; } = [];
}

/// <summary>A comment was withdrawn: it is no longer shown, and stays in the record.</summary>
public sealed record CommentWithdrawn : BesideEvent
{
    /// <summary>Which comment.</summary>
    public required int CommentId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, where it was not the author who did it.</summary>
    public string? Reason { get; init; }
}
