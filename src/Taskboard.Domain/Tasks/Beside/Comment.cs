namespace Taskboard.Domain.Tasks;

/// <summary>Ý kiến: what somebody wrote on a card. Kept in a read table of its own, so that a task's state stays small however much is said.</summary>
public sealed record Comment
{
    /// <summary>Its number within the task, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>The author's name of that day.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The unit for which the author acted; null without one.</summary>
    public string? AuthorUnit { get; init; }

    /// <summary>The words, as Markdown; empty once it was withdrawn.</summary>
    public required string Text { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Ids of the people whom it mentions.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>What it said before, the earliest first.</summary>
    public IReadOnlyList<EarlierText> Earlier { get; init; } = [];

    /// <summary>When it was last edited; null where it never was.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why somebody other than its author withdrew it.</summary>
    public string? Reason { get; init; }

    /// <summary>True once it was withdrawn.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>The comment after an event; null where the event is about none.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="before">The comment as it stood; null before it was written.</param>
    /// <param name="happened">The event.</param>
    public static Comment? Evolve(string taskId, Comment? before, TaskEvent happened) => happened switch
    {
        CommentAdded added => new()
        {
            Id = added.CommentId,
            TaskId = taskId,
            AuthorId = added.AuthorId,
            AuthorName = added.AuthorName,
            AuthorUnit = added.AuthorUnit,
            Text = added.Text,
            At = added.At,
            Mentions = added.Mentions,
        },
        CommentEdited edited => before! with
        {
            Text = edited.Text,
            EditedAt = edited.At,
            Mentions = edited.Mentions,
            Earlier = [.. before.Earlier, new EarlierText(before.Text, before.EditedAt ?? before.At)],
        },
        CommentWithdrawn withdrawn => before! with { Text = "", Mentions = [], Earlier = [], WithdrawnAt = withdrawn.At, Reason = withdrawn.Reason },
        _ => null,
    };
}

/// <summary>What a comment said from a moment on, until it was edited.</summary>
public sealed record EarlierText(string Text, DateTimeOffset At);
