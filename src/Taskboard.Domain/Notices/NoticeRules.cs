using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Timing;
using Taskboard.Domain.Work;

namespace Taskboard.Domain.Notices;

/// <summary>Who is told of what. Nobody is told of their own doing, and nobody of a task that they may not know of.</summary>
public static class NoticeRules
{
    /// <summary>Working days before a deadline from which it is near.</summary>
    public const int SoonDays = 3;

    /// <summary>Days before the deadline of a report from which it is told a first time: whoever has to hand in must write it first (domain/workflows.md, section 8).</summary>
    public const int ReportDays = 10;

    /// <summary>Days for which a deadline that has passed is still told, and in any case until the second working day after it, however long the holiday between: what
    /// was late long before is told by the lists.</summary>
    public const int FreshDays = 7;

    /// <summary>What a user is told of a record; null for nothing. Of several things the weightiest.</summary>
    /// <param name="task">The task after it.</param>
    /// <param name="version">The version that it brought.</param>
    /// <param name="events">What happened.</param>
    /// <param name="actorId">Who did it.</param>
    /// <param name="user">Who might be told.</param>
    /// <param name="now">What is known of the world.</param>
    public static Notice? Of(PlanTask task, long version, IReadOnlyList<TaskEvent> events, string actorId, ActingUser user, Moment now)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(now);
        if (user.Id == actorId || task.Archived is not null || !task.IsKnownTo(user))
            return null;
        NoticeKind? weightiest = null;
        foreach (var happened in events)
            if (KindOf(task, happened, user, now) is { } kind && (weightiest is null || Weight(kind) > Weight(weightiest.Value)))
                weightiest = kind;
        return weightiest is { } told ? new Notice(told, string.Create(CultureInfo.InvariantCulture, $"{task.Id}.{version}")) : null;
    }

    /// <summary>What a user is told of deadlines on a day: of the task's own, and of each part that their unit owes, the nearest first.</summary>
    public static IReadOnlyList<Notice> OfDay(PlanTask task, ActingUser user, Moment now)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(now);
        if (task.Archived is not null || task.SuspendedFrom is not null || now.Workflows.For(task.Kind).Find(task.State) is not { Terminal: false } || !task.IsKnownTo(user))
            return [];
        var notices = new List<Notice>();
        if (task.Due is { } due && Told(task, due, Works(user) && user.BelongsTo(task.Lead), user.Has(Right.Coordinate), now) is { } own)
            notices.Add(new Notice(own.Kind, new DeadlineCause(task.Id, null, own.Name, due).ToString()));
        // a unit that owes a part answers for its day
        if (Works(user))
            foreach (var part in task.Parts.Where(part => part.IsOwed && user.BelongsTo([part.Unit])).OrderBy(part => part.Due))
                if (part.Due is { } by && Told(task, by, concerns: true, coordinates: false, now) is { } owed)
                    notices.Add(new Notice(owed.Kind, new DeadlineCause(task.Id, part.Id, owed.Name, by).ToString()));
        return notices;
    }

    /// <summary>What a day says of a deadline, and the name under which it is told once; null for nothing.</summary>
    private static (NoticeKind Kind, string Name)? Told(PlanTask task, DateOnly due, bool concerns, bool coordinates, Moment now)
    {
        NoticeKind? kind = (due.DayNumber - now.Today.DayNumber) switch
        {
            < 0 when !IsFresh(due, now.Today, now.Calendar) => null,
            < 0 => concerns || coordinates ? NoticeKind.Late : null,
            0 => concerns ? NoticeKind.Due : null,
            _ => concerns && now.Today >= now.Calendar.Before(due, SoonDays) ? NoticeKind.DueSoon : null,
        };
        if (kind is { } told)
            return (told, told.ToString());
        return concerns && task.Kind == TaskKind.Report && due.DayNumber - now.Today.DayNumber is > 0 and <= ReportDays ? (NoticeKind.DueSoon, "Ahead") : null;
    }

    /// <summary>What a user is told of a task without a deadline in a month; null for nothing. Once a month: the lead unit, and coordinators.</summary>
    public static Notice? OfMonth(PlanTask task, ActingUser user, Moment now)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(now);
        return task.IsToBeReviewed(now) && task.IsKnownTo(user) && ((Works(user) && user.BelongsTo(task.Lead)) || user.Has(Right.Coordinate))
            ? new Notice(NoticeKind.Review, string.Create(CultureInfo.InvariantCulture, $"{task.Id}.{NoticeKind.Review}.{now.Today:yyyyMM}"))
            : null;
    }

    /// <summary>Whether a day that has passed is still told.</summary>
    internal static bool IsFresh(DateOnly day, DateOnly today, OfficialCalendar calendar) => today.DayNumber - day.DayNumber <= FreshDays || today <= calendar.After(day, 2);

    private static bool Works(ActingUser user) => user.Role is UserRole.Officer or UserRole.Coordinator or UserRole.Leader;

    private static int Weight(NoticeKind kind) => kind switch
    {
        NoticeKind.Mentioned => 4,
        NoticeKind.Returned => 3,
        NoticeKind.HandedOver => 2,
        NoticeKind.Waiting => 1,
        _ => 0,
    };

    private static NoticeKind? KindOf(PlanTask task, TaskEvent happened, ActingUser user, Moment now) => happened switch
    {
        CommentAdded added => added.Mentions.Contains(user.Id) ? NoticeKind.Mentioned : null,
        CommentEdited edited => edited.NewMentions.Contains(user.Id) ? NoticeKind.Mentioned : null,
        _ when !Works(user) => null,
        PartMoved { Action: PartAction.Return } returned => Owes(task, returned.PartId, user) ? NoticeKind.Returned : null,
        PartMoved { Action: PartAction.Report } => Waits(task, user, now, WaitingReason.Submission) ? NoticeKind.Waiting : null,
        PartOpened opened => user.BelongsTo([opened.Part.Unit]) ? NoticeKind.Waiting : null,
        TaskMoved moved when IsReturn(task, moved, now) => user.BelongsTo(task.Lead) ? NoticeKind.Returned : null,
        TaskMoved or MoveTakenBack => Waits(task, user, now, WaitingReason.Approve, WaitingReason.Step) ? NoticeKind.Waiting : null,
        HandOverOpened => task.IsOfferedTo(user) ? NoticeKind.HandedOver : null,
        HandOverAnswered => user.Has(Right.Assign) ? NoticeKind.Answered : null,
        ResponsibilityGiven given => user.BelongsTo(given.To.Lead) && !user.BelongsTo(given.From.Lead) ? NoticeKind.HandedOver : null,
        ExtensionAsked => task.IsDecidedBy(user) ? NoticeKind.Waiting : null,
        ExtensionDecided => user.BelongsTo(task.Lead) ? NoticeKind.Answered : null,
        _ => null,
    };

    private static bool Owes(PlanTask task, int partId, ActingUser user) => task.Parts.FirstOrDefault(p => p.Id == partId) is { } part && user.BelongsTo([part.Unit]);

    private static bool Waits(PlanTask task, ActingUser user, Moment now, params IReadOnlyList<WaitingReason> reasons)
    {
        foreach (var waiting in WaitingRules.For(task, user, now))
            if (waiting.IsNow && reasons.Contains(waiting.Reason))
                return true;
        return false;
    }

    private static bool IsReturn(PlanTask task, TaskMoved moved, Moment now) =>
        now.Workflows.For(task.Kind).Leaving(moved.From).Any(t => t.IsReturn && t.Action == moved.Action && t.To == moved.To);
}
