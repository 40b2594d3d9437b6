using Taskboard.Domain.Notices;
using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Notices;

/// <summary>A notice as its person sees it.</summary>
/// <param name="Kind">What they are told.</param>
/// <param name="At">When.</param>
/// <param name="Subject">Id of the task, or of the webhook, or what names the substitute.</param>
/// <param name="Task">The task; null for a webhook and a substitute.</param>
/// <param name="Actor">Who caused it; null for a day. For a webhook its name.</param>
/// <param name="Seen">True once they have looked.</param>
/// <param name="Acting">Who acts for whom; null for everything else.</param>
public sealed record NoticeEntry(NoticeKind Kind, DateTimeOffset At, string Subject, PlanTask? Task, string? Actor, bool Seen, ActingTime? Acting = null)
{
    /// <summary>What is asked by the part whose day it tells of; null for the task's own.</summary>
    public string? Part { get; init; }
}
