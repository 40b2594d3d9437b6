using Taskboard.Domain.Notices;

namespace Taskboard.Server.Mailing;

/// <summary>A notice as a mail tells it.</summary>
/// <param name="Kind">What they are told.</param>
/// <param name="At">When.</param>
/// <param name="Title">The task's title; null for a limited task, of which mail says no more than that it is there.</param>
/// <param name="Code">What is written on its card; null for a limited task.</param>
/// <param name="Due">The day it tells of, otherwise the task's last; null where that is open or the task is limited.</param>
/// <param name="Actor">Who caused it; null for a day, and for a limited task.</param>
/// <param name="Link">Where the task is seen.</param>
public sealed record LetterItem(NoticeKind Kind, DateTimeOffset At, string? Title, string? Code, DateOnly? Due, string? Actor, string Link)
{
    /// <summary>What is asked by the part whose day it tells of; null for the task's own, and for a limited task.</summary>
    public string? Part { get; init; }
}
