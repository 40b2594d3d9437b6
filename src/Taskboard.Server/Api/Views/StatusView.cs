using Taskboard.Domain.Status;
using Taskboard.Server.Status;

namespace Taskboard.Server.Api;

/// <summary>The official status at the end of a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Original">True when it is judged by the original deadlines.</param>
/// <param name="Groups">The figures of each group, those with most that is late first.</param>
/// <param name="All">The figures of all, each task once.</param>
/// <param name="Tasks">The tasks of the group ("of") or the status ("status") asked for.</param>
public sealed record StatusView(DateOnly On, bool Original, IReadOnlyList<StatusFigures> Groups, StatusFigures All, IReadOnlyList<StatusTask> Tasks)
{
    /// <summary>A report as the API shows it.</summary>
    public static StatusView Of(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            report.Query.Day, report.Query.Original, [.. report.Groups.Select(StatusFigures.Of)], StatusFigures.Of(report.All),
            [.. report.Tasks.Select(line => new StatusTask(line.Standing.TaskId, line.Standing.Code, line.Standing.Title, line.Lead, line.Due, line.Standing.Met?.On, line.Status, line.DaysLate(report.Query.Day)))]);
    }
}

/// <summary>How many tasks of a group stand where.</summary>
public sealed record StatusFigures(string Key, string Name, int DoneInTime, int DoneLate, int RunningInTime, int RunningLate, int NoDeadline, int Stopped)
{
    internal static StatusFigures Of(StatusGroup group) => new(
        group.Key, group.Name, group[OfficialStatus.DoneInTime], group[OfficialStatus.DoneLate], group[OfficialStatus.RunningInTime], group[OfficialStatus.RunningLate],
        group[OfficialStatus.NoDeadline], group[OfficialStatus.Stopped]);
}

/// <summary>A task on that day.</summary>
public sealed record StatusTask(string TaskId, string Code, string Title, string Lead, DateOnly? Due, DateOnly? Met, OfficialStatus Status, int DaysLate);
