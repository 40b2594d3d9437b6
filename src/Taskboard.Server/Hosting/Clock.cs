using Taskboard.Domain;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Hosting;

/// <summary>The one place that knows the time. Days are days in Asia/Ho_Chi_Minh, which is UTC+7 the whole year.</summary>
public sealed class Clock(TimeProvider time, WorkflowShelf workflows, CalendarBook calendar, DirectoryBook directory)
{
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    /// <summary>The tables by which tasks move.</summary>
    public WorkflowBook Workflows => workflows.Now;

    /// <summary>The clock itself, for what needs ids ordered by it.</summary>
    public TimeProvider Time => time;

    /// <summary>Now, with the offset of Vietnam.</summary>
    public DateTimeOffset Now => time.GetUtcNow().ToOffset(s_vietnam);

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>The day in Vietnam on which something happened.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(s_vietnam).DateTime);

    /// <summary>What a decision taken now may know of the world.</summary>
    /// <param name="parentState">State of the task's parent; null where it has none.</param>
    public Moment Moment(string? parentState)
    {
        var now = Now;
        var today = DateOnly.FromDateTime(now.DateTime);
        return new Moment
        {
            At = now,
            Today = today,
            Calendar = calendar.Now,
            Workflows = workflows.Now,
            Holders = directory.HoldersOn(today),
            ParentState = parentState,
        };
    }
}
