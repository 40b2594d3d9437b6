using Taskboard.Domain.Status;

namespace Taskboard.Server.Status;

/// <summary>The official status of a day.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Groups">The figures of each group, those with most that is late first. A task with two leads counts in both groups.</param>
/// <param name="All">The figures of all, each task once.</param>
/// <param name="Tasks">The tasks that were asked for, the latest deadline last.</param>
public sealed record StatusReport(StatusQuery Query, IReadOnlyList<StatusGroup> Groups, StatusGroup All, IReadOnlyList<StatusLine> Tasks);

/// <summary>A task on a day.</summary>
/// <param name="Standing">Where it stood.</param>
/// <param name="Status">Its official status.</param>
/// <param name="Due">The deadline by which it is judged.</param>
/// <param name="Lead">Names of its lead units as they were called on the day.</param>
/// <param name="Plan">Number or title of its plan.</param>
public sealed record StatusLine(TaskStanding Standing, OfficialStatus Status, DateOnly? Due, string Lead, string Plan)
{
    /// <summary>Days after the deadline: of the day itself while it runs, of the day on which it was done; 0 where it is not late.</summary>
    public int DaysLate(DateOnly day) => Status switch
    {
        OfficialStatus.RunningLate => day.DayNumber - Due!.Value.DayNumber,
        OfficialStatus.DoneLate => Standing.Met!.On.DayNumber - Due!.Value.DayNumber,
        _ => 0,
    };
}
