using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Webhooks;

/// <summary>What webhooks are told of. These names are for other people's programs and last for ever.</summary>
public static class WebhookKinds
{
    /// <summary>A task came onto the board.</summary>
    public const string Planned = "task.planned";

    /// <summary>It moved on, or a move was taken back.</summary>
    public const string Moved = "task.moved";

    /// <summary>Others answer for it, or are to.</summary>
    public const string Responsibility = "task.responsibility";

    /// <summary>Its days changed, or are to.</summary>
    public const string Window = "task.window";

    /// <summary>A unit's part of it changed.</summary>
    public const string Part = "task.part";

    /// <summary>Somebody commented on it. The comment itself is not sent.</summary>
    public const string Comment = "task.comment";

    /// <summary>Something else of it changed.</summary>
    public const string Changed = "task.changed";

    /// <summary>A trial, at an administrator's word.</summary>
    public const string Trial = "webhook.trial";

    /// <summary>All that can be chosen, the weightiest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Planned, Moved, Responsibility, Window, Part, Comment, Changed];

    /// <summary>What a record is told as: of several things the weightiest.</summary>
    public static string Of(IReadOnlyList<TaskEvent> events) => All.FirstOrDefault(kind => events.Any(happened => Of(happened) == kind), Changed);

    private static string Of(TaskEvent happened) => happened switch
    {
        TaskPlanned => Planned,
        TaskMoved or MoveTakenBack => Moved,
        ResponsibilityGiven or HandOverOpened or HandOverAnswered or HandOverWithdrawn => Responsibility,
        WindowChanged or ExtensionAsked or ExtensionDecided => Window,
        PartOpened or PartMoved => Part,
        CommentAdded or CommentEdited or CommentWithdrawn => Comment,
        _ => Changed,
    };
}
