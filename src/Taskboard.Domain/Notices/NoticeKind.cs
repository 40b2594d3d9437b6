namespace Taskboard.Domain.Notices;

/// <summary>What somebody is told of.</summary>
public enum NoticeKind
{
    /// <summary>Something waits for them.</summary>
    Waiting,

    /// <summary>A task was handed over to their unit, or is offered to it.</summary>
    HandedOver,

    /// <summary>Their unit's work was given back.</summary>
    Returned,

    /// <summary>A comment mentions them.</summary>
    Mentioned,

    /// <summary>What they asked for was answered.</summary>
    Answered,

    /// <summary>A deadline of their unit is near.</summary>
    DueSoon,

    /// <summary>A deadline of their unit is today.</summary>
    Due,

    /// <summary>A deadline has passed.</summary>
    Late,

    /// <summary>A webhook took nothing for days and is told nothing any more. For administrators; it speaks of no task.</summary>
    WebhookOff,

    /// <summary>A task of their unit without a deadline is to be reviewed this month.</summary>
    Review,

    /// <summary>Somebody was named to act for somebody absent. For the two of them; it speaks of no task.</summary>
    SubstituteNamed,

    /// <summary>That was ended before its time. For the two of them; it speaks of no task.</summary>
    SubstituteEnded,

    /// <summary>Its last day has passed. For the two of them; it speaks of no task.</summary>
    SubstituteOver,
}
